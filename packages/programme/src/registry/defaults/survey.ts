import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

// The yearly burden of a village is a public figure (国办函〔2026〕12号: no needless forms); how long an
// answer takes was measured by nobody we know of, so the county sets it from its own visits.
const ours: Basis = {
  source: '本系统的约定，没有出处：用来估算填表负担；由县按实际入户用时确认或修改',
  grade: 'county',
  validFrom: '2020-01-01',
};

const seconds = {
  text: 30,
  number: 12,
  choice: 8,
  day: 10,
  photo: 40,
  sound: 60,
  place: 30,
  tick: 4,
};

export const surveyRules: readonly RuleRow[] = [
  ...Object.entries(seconds).map(([kind, value]) =>
    defaultRule(`survey.seconds.${kind}`, value, 'seconds', ours),
  ),
  defaultRule('survey.instances', 3, 'times', ours),
];
