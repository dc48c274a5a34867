import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

const ours = (words: string): Basis => ({
  source: `本系统的约定，没有出处：${words}；由县确认或修改`,
  grade: 'county',
  validFrom: '2020-01-01',
});

/** How households vote, and how their votes are counted, published and looked at again. */
export const ballotRules: readonly RuleRow[] = [
  defaultRule('ballot.quorum', [2, 3], 'of the households asked', {
    source: '村民委员会组织法（2018 修正）第22条：三分之二以上的户的代表（类推适用于户户表决）',
    grade: 'V-',
    validFrom: '2018-12-29',
  }),
  // The law knows written proxies only inside a household, and for the collective's meeting.
  defaultRule('ballot.proxies', { byOthers: 0, paper: true }, 'households', {
    source: '农村集体经济组织法（2024）第27条：书面委托限本户（类推适用）',
    grade: 'V-',
    validFrom: '2020-01-01',
  }),
  defaultRule(
    'ballot.count',
    { satisfaction: 'cost', completion: 'add1u', convention: 'exact-start', comparison: null },
    '',
    ours('等额份额法，逐元加份额，余钱按票数补足（equalshares.net 的做法）'),
  ),
  defaultRule(
    'ballot.recount',
    { percent: 5, least: 10 },
    'sheets',
    ours('抽查纸票5%，不少于10张'),
  ),
  defaultRule(
    'ballot.least-published',
    10,
    'households',
    ours('不足10户投票时不公布逐票文件，只公布总数'),
  ),
];
