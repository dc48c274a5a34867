import { yuan } from '@qianwan/base/money';
import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

const order16: Basis = {
  source: '必须招标的工程项目规定（国家发展改革委令第16号）',
  grade: 'V',
  validFrom: '2018-06-01',
};

/** From these amounts on a work must be tendered; up to the last one the village may build it itself. */
export const tenderRules: readonly RuleRow[] = [
  defaultRule('tender.works-fen', yuan(4_000_000), 'fen', order16),
  defaultRule('tender.goods-fen', yuan(2_000_000), 'fen', order16),
  defaultRule('tender.services-fen', yuan(1_000_000), 'fen', order16),
  defaultRule('tender.self-built-fen', yuan(100_000), 'fen', {
    source: '衢州市衢江区“村级工程村民建”（2024-05-22）：10万元以下简易工程；限额由县定',
    grade: 'V',
    validFrom: '2024-05-22',
  }),
];
