import type { ProcedureStep, ProcedureTemplate } from '#registry/procedure-shapes';
import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

type Said = ProcedureStep['name'];
const say = (zh: string, en: string): Said => ({ zh, en });
const named = (key: string, zh: string, en: string) => ({ key, name: say(zh, en) });

const minutes = named('minutes', '会议记录', 'Minutes of the meeting');
const proposal = named('proposal', '提案', 'The proposal');
const notice = named('notice', '公示照片或文稿', 'The notice as it hung');
const signatures = named('signatures', '各户签字表', 'Households’ signatures');
const result = named('result', '办理结果', 'What came of it');
const sheets = named('sheets', '表决票', 'The votes');
const secretary = named('secretary', '村党组织书记', 'Party secretary');
const head = named('head', '村委会主任', 'Head of the village committee');
const overseer = named('overseer', '村监委会主任', 'Head of the supervision committee');

function step(key: string, name: Said, more: Partial<ProcedureStep> = {}): ProcedureStep {
  return { key, name, bodies: [], papers: [], disclosureDays: 0, signers: [], ...more };
}

const assemblies = ['village-assembly', 'representatives', 'one-issue'];

const fourTwo: ProcedureTemplate = {
  name: say('四议两公开', 'Four deliberations, two disclosures'),
  settledBy: 'resolution-disclosed',
  steps: [
    step('branch', say('村党组织提议', 'The party branch proposes'), {
      papers: [proposal],
      signers: [secretary],
    }),
    step('committees', say('村“两委”商议', 'The two committees discuss'), { papers: [minutes] }),
    step('party', say('党员大会审议', 'Party members deliberate'), {
      bodies: ['party-meeting'],
      papers: [minutes],
    }),
    step('villagers', say('村民（代表）会议决议', 'The villagers’ meeting resolves'), {
      bodies: assemblies,
      papers: [minutes],
      signers: [head],
    }),
    step('resolution-disclosed', say('决议公开', 'The resolution is published'), {
      papers: [notice],
      disclosureDays: 7,
      signers: [overseer],
    }),
    step('result-disclosed', say('实施结果公开', 'The result is published'), {
      papers: [result],
      disclosureDays: 7,
      signers: [overseer],
    }),
  ],
};

const oneIssue: ProcedureTemplate = {
  name: say('一事一议', 'One issue, one meeting'),
  settledBy: 'county-reviewed',
  steps: [
    step('announced', say('预先公告', 'Announced beforehand'), { papers: [proposal, notice] }),
    step(
      'households-asked',
      say('代表逐户征求意见，户户签字', 'Every household is asked and signs'),
      {
        papers: [signatures],
      },
    ),
    step('villagers', say('村民（代表）会议表决', 'The villagers’ meeting votes'), {
      bodies: ['one-issue', 'village-assembly'],
      papers: [minutes],
      disclosureDays: 7,
      signers: [head],
    }),
    step('township-reviewed', say('乡镇初审', 'The township reviews'), {
      papers: [named('review', '初审意见', 'The township’s view')],
    }),
    step(
      'county-reviewed',
      say('县级复审（7个工作日内答复）', 'The county replies within 7 working days'),
      {
        papers: [named('reply', '复审答复', 'The county’s reply')],
      },
    ),
    step('result-disclosed', say('筹资筹劳使用公开', 'What was raised and used is published'), {
      papers: [result],
      disclosureDays: 7,
      signers: [overseer],
    }),
  ],
};

const ballotSteps = (words: readonly (readonly [string, string, string])[]) =>
  words.map(([key, zh, en]) => step(key, say(zh, en), { papers: [sheets] }));

const fiveTicket: ProcedureTemplate = {
  name: say('五票制', 'Five votes'),
  settledBy: 'resolve',
  steps: [
    ...ballotSteps([
      ['propose', '农户提议票', 'Households propose'],
      ['discuss', '两委商议票', 'The committees discuss'],
      ['deliberate', '党员审议票', 'Party members deliberate'],
    ]),
    step('resolve', say('村民决议票', 'The villagers resolve'), {
      bodies: assemblies,
      papers: [sheets, minutes],
      disclosureDays: 5,
      signers: [overseer],
    }),
    step('accept', say('受益户满意票', 'The served households say whether it is good'), {
      papers: [sheets],
      disclosureDays: 5,
    }),
  ],
};

const voteTable: ProcedureTemplate = {
  name: say('票决制', 'Candidates put to the vote'),
  settledBy: 'voted',
  steps: [
    step('collected', say('征集项目', 'Candidates are collected'), { papers: [proposal] }),
    step('sifted', say('初定候选项目并公示', 'Candidates are sifted and published'), {
      papers: [notice],
      disclosureDays: 5,
    }),
    step('voted', say('差额票决', 'More candidates than places are put to the vote'), {
      bodies: assemblies,
      papers: [sheets, minutes],
      disclosureDays: 5,
      signers: [overseer],
    }),
    step('watched', say('代表监督实施', 'Representatives watch the building'), {}),
    step('judged', say('满意度测评并公开', 'Judged and published'), {
      papers: [result],
      disclosureDays: 5,
    }),
  ],
};

const threeSignatures: ProcedureTemplate = {
  name: say('三签字', 'Three signatures'),
  settledBy: 'signed',
  steps: [
    step('resolved', say('村民（代表）会议决议', 'The villagers’ meeting resolves'), {
      bodies: assemblies,
      papers: [minutes],
    }),
    step('signed', say('书记、主任、监委会主任签字', 'Secretary, head and overseer sign'), {
      papers: [named('signed', '签字单', 'The signed sheet')],
      signers: [secretary, head, overseer],
    }),
  ],
};

// Seven days on the board is a usual length; none of the texts seen names one for these steps.
const seen = (source: string): Basis => ({ source, grade: 'V-', validFrom: '2018-12-29' });
const unverified = (name: string): Basis => ({
  source: `${name}：各地做法，步骤未核实`,
  grade: 'M',
  validFrom: '2018-12-29',
});

/** Ready procedures; a county changes one by a new dated row. Those whose text was not seen are off. */
export const procedureRules: readonly RuleRow[] = [
  procedure(
    'four-two',
    fourTwo,
    seen('四议两公开：一地实践文本（tunchang.fytlaw.com）；公开天数未见'),
  ),
  procedure(
    'one-issue',
    oneIssue,
    seen('一事一议程序：国办发〔2007〕4号，fsou 170213；公开天数未见'),
  ),
  procedure('five-ticket', fiveTicket, unverified('五票制')),
  procedure('vote-table', voteTable, unverified('票决制')),
  procedure('three-signatures', threeSignatures, unverified('三签字')),
  bodies('public-good', ['village-assembly', 'representatives', 'one-issue', 'group-meeting'], {
    source: '村民委员会组织法（2018 修正）第24、28条',
    grade: 'V',
    validFrom: '2018-12-29',
  }),
  bodies('collective-money', ['collective-members', 'collective-representatives'], {
    source: '农村集体经济组织法（2024）第27、28条；浙江省农村集体资产管理条例（2020）第17条',
    grade: 'V',
    validFrom: '2025-05-01',
  }),
  bodies('borrowing', ['collective-members', 'collective-representatives'], {
    source: '浙江省农村集体资产管理条例（2020）第17条：较大借款由成员表决',
    grade: 'V',
    validFrom: '2025-05-01',
  }),
  // The law leaves the amount to each collective's own vote: works.major-fen.<village> where it has one.
  defaultRule('works.major-fen', 10_000_000, 'fen of the collective’s money', {
    source: '“较大”数额由各集体自行表决确定（浙江资产条例第17条）；数值未见',
    grade: 'M',
    validFrom: '2020-01-01',
  }),
  defaultRule('works.procedure', 'four-two', '', {
    source: '是否每项工程都要走完一套程序，由县决定',
    grade: 'M',
    validFrom: '2020-01-01',
  }),
];

function procedure(key: string, value: ProcedureTemplate, basis: Basis): RuleRow {
  return defaultRule(`procedure.${key}`, value, '', basis);
}

function bodies(kind: string, value: readonly string[], basis: Basis): RuleRow {
  return defaultRule(`meetings.bodies.${kind}`, value, '', basis);
}
