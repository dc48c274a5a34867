import type { ShareRule, TypeShares } from '#registry/funding-shapes';
import type { RuleRow } from '#registry/rule-row';
import { defaultRule } from './default-rule.ts';

/**
 * Baoying (Jiangsu) 2022, works of 1,958.7 万: fiscal money 57.1 %, the collective 23.2 %, villagers'
 * money and labour 19.7 %; Liuzhi 2011 78.7 / 21.3 %; Zixing 2013 villagers 10.7 %. A better-off village
 * pays here what Baoying paid, a middling one about what Liuzhi did, a poor one half of Zixing's.
 */
const own: TypeShares['own'] = [
  { payer: 'collective', weight: 232 },
  { payer: 'households', weight: 197 },
];
const road: TypeShares = {
  outside: [
    { payer: 'county', weight: 50 },
    { payer: 'transport', weight: 50 },
  ],
  own,
};
const revitalisation: TypeShares = {
  outside: [
    { payer: 'province', weight: 30 },
    { payer: 'county', weight: 50 },
    { payer: 'companies', weight: 15 },
    { payer: 'donors', weight: 5 },
  ],
  own,
};
const shares: ShareRule = {
  own: { poorer: 50, middle: 213, better: 429 },
  fromYuan: { middle: 150_000, better: 500_000 },
  usual: {
    outside: [
      { payer: 'province', weight: 40 },
      { payer: 'county', weight: 60 },
    ],
    own,
  },
  types: {
    lane: road,
    lamp: road,
    housing: revitalisation,
    public: revitalisation,
  },
};

export const fundingRules: readonly RuleRow[] = [
  defaultRule('funds.shares', shares, 'per mille, yuan and weights', {
    source: '宝应县2022（cgjd.org.cn 210458）、六枝2011、资兴2013的出资比例；分档为本系统的读法',
    grade: 'D',
    validFrom: '2020-01-01',
  }),
];
