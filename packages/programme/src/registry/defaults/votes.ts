import type { RuleRow } from '#registry/rule-row';
import type { Share, VoteRule } from '#registry/rule-shapes';
import { type Basis, defaultRule } from './default-rule.ts';

const organicLaw = (articles: string): Basis => ({
  source: `村民委员会组织法（2018 修正）第${articles}条`,
  grade: 'V',
  validFrom: '2018-12-29',
});
const collectiveLaw = (article: string): Basis => ({
  source: `农村集体经济组织法（2024）第${article}条`,
  grade: 'V',
  validFrom: '2025-05-01',
});

const mostPresent: Share = { count: 'yes', of: 'present', part: [1, 2], strictly: true };
const twoThirdsOfDue: Share = { count: 'present', of: 'due', part: [2, 3], strictly: false };
const twoThirdsOfHouseholds: Share = {
  count: 'householdsPresent',
  of: 'householdsDue',
  part: [2, 3],
  strictly: false,
};
const twoThirdsOfAll: Share = { count: 'yes', of: 'due', part: [2, 3], strictly: false };

/** How each body resolves. Adults and households are alternatives, never a mix. */
export const voteRules: readonly RuleRow[] = [
  vote('village-assembly', organicLaw('21、22'), {
    quorum: [
      [{ count: 'present', of: 'due', part: [1, 2], strictly: true }],
      [twoThirdsOfHouseholds],
    ],
    pass: mostPresent,
    noticeDays: 10,
  }),
  // Three days' notice is Zhejiang's own; the national law names none. The source gives the year 2020 only.
  vote(
    'representatives',
    {
      source: '村民委员会组织法第25、26条；浙江省实施办法（2020）第18、23条：提前3日通知',
      grade: 'V',
      validFrom: '2020-01-01',
    },
    {
      quorum: [[twoThirdsOfDue]],
      pass: mostPresent,
      noticeDays: 3,
      composition: {
        representatives: [4, 5],
        women: [1, 3],
        least: [
          { fromPeople: 0, representatives: 30 },
          { fromPeople: 500, representatives: 40 },
          { fromPeople: 1000, representatives: 50 },
        ],
      },
    },
  ),
  vote('group-meeting', organicLaw('28'), {
    quorum: [[twoThirdsOfDue], [twoThirdsOfHouseholds]],
    pass: mostPresent,
    noticeDays: 0,
  }),
  // Provinces differ (some ask 4/5 present and 2/3 of all); a county sets its own row.
  vote(
    'one-issue',
    {
      source: '村民一事一议筹资筹劳管理办法（国办发〔2007〕4号）；通知天数从浙江村民代表会议',
      grade: 'V',
      validFrom: '2007-01-16',
    },
    {
      quorum: [[twoThirdsOfDue, twoThirdsOfHouseholds]],
      pass: mostPresent,
      noticeDays: 3,
      signatures: true,
    },
  ),
  vote('collective-members', collectiveLaw('27'), {
    quorum: [[twoThirdsOfDue]],
    pass: twoThirdsOfAll,
    noticeDays: 10,
  }),
  // The law names no quorum of its own: two thirds of all say yes, so as many are there.
  vote('collective-representatives', collectiveLaw('28'), {
    quorum: [[twoThirdsOfDue]],
    pass: twoThirdsOfAll,
    noticeDays: 0,
    notFor: ['charter', 'membership', 'land-shares', 'land-compensation', 'merger'],
  }),
  vote(
    'party-meeting',
    {
      source: '四议两公开：一地实践文本（tunchang.fytlaw.com）',
      grade: 'V-',
      validFrom: '2018-12-29',
    },
    {
      quorum: [[twoThirdsOfDue]],
      pass: { count: 'yes', of: 'due', part: [1, 2], strictly: true },
      noticeDays: 0,
    },
  ),
];

function vote(body: string, basis: Basis, rule: VoteRule): RuleRow {
  return defaultRule(`vote.${body}`, rule, '', basis);
}
