import type { Grade } from '#registry/rule-row';
import { SHARES_KEY, type ShareRule } from './shares.ts';

/**
 * A sharing rule to start from, made from what was observed: Baoying (Jiangsu) 2022, works of
 * 1,958.7 万: fiscal money 57.1 %, the collective 23.2 %, villagers' money and labour 19.7 %; Liuzhi
 * 2011 78.7 / 21.3 %; Zixing 2013 villagers 10.7 %. The own share of a middling village is a fifth,
 * of a poor one a twentieth, of a better-off one what Baoying paid. A county sets its own.
 */
export const observedShares: {
  readonly key: string;
  readonly value: ShareRule;
  readonly unit: string;
  readonly source: string;
  readonly grade: Grade;
} = {
  key: SHARES_KEY,
  unit: 'per mille and weights',
  source: '宝应县 2022 (cgjd.org.cn 210458), 六枝 2011, 资兴 2013',
  grade: 'D',
  value: {
    own: { poorer: 50, middle: 200, better: 429 },
    incomeYuan: { middle: 150_000, better: 500_000 },
    usual: {
      outside: [
        { payer: 'province', weight: 40 },
        { payer: 'county', weight: 60 },
      ],
      own: [
        { payer: 'collective', weight: 232 },
        { payer: 'household', weight: 197 },
      ],
    },
    types: {},
  },
};
