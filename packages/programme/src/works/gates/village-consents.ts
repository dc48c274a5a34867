import { type Finding, stop } from '@qianwan/base/verdict';
import type { Work } from '#works/work';
import { collectivePartFen } from './collective-part.ts';
import type { Gate, GateFacts, NamedResolution } from './gate.ts';

export type ConsentGateCode =
  | 'no-resolution'
  | 'resolution-not-of-this-village'
  | 'resolution-of-wrong-body'
  | 'resolution-invalid'
  | 'resolution-about-something-else'
  | 'no-collective-resolution'
  | 'major-without-collective'
  | 'procedure-missing'
  | 'procedure-unfinished';

/** Where a county has no rule: public-good works are for the villagers' own bodies (组织法第24、28条). */
const villagersOwn: readonly string[] = [
  'village-assembly',
  'representatives',
  'one-issue',
  'group-meeting',
];

/** The village has resolved to build it, by a lawful body and with proof; its collective too where it borrows or pays much. */
export const villageConsents: Gate<ConsentGateCode> = (work, facts) => [
  ...resolutionFaults(work, facts),
  ...collectiveFaults(work, facts),
  ...procedureFaults(facts),
];

function resolutionFaults(
  work: Work,
  { resolution, rules }: GateFacts,
): Finding<ConsentGateCode>[] {
  const named = { resolution: work.resolution ?? '' };
  if (work.resolution === null) return [stop('no-resolution', named)];
  if (resolution === null || resolution.village !== work.village)
    return [stop('resolution-not-of-this-village', named)];
  const faults: Finding<ConsentGateCode>[] = [];
  const bodies = rules.lawfulBodies?.value ?? villagersOwn;
  if (!bodies.includes(resolution.body)) faults.push(stop('resolution-of-wrong-body', named));
  if (!resolution.valid) faults.push(stop('resolution-invalid', named));
  if (!speaksOf(resolution, work)) faults.push(stop('resolution-about-something-else', named));
  return faults;
}

/** Borrowing, and more of its own money than a collective calls major, are for its members (浙江资产条例第17条). */
function collectiveFaults(work: Work, facts: GateFacts): Finding<ConsentGateCode>[] {
  if (facts.collective.some((each) => each.valid && speaksOf(each, work))) return [];
  if (work.borrowedFen > 0)
    return [stop('no-collective-resolution', { resolution: work.resolution ?? '' })];
  const { majorFen } = facts.rules;
  const partFen = collectivePartFen(work, facts.village, facts.rules.shares);
  if (majorFen === null || partFen <= majorFen.value) return [];
  return [stop('major-without-collective', { partFen, majorFen: majorFen.value })];
}

/** A procedure that was begun must be finished; where the county asks for one, it must be there. */
function procedureFaults({ procedures, rules }: GateFacts): Finding<ConsentGateCode>[] {
  const asked = rules.procedure?.value ?? null;
  const right = procedures.filter(({ template }) => asked === null || template === asked);
  if (right.some(({ settled }) => settled)) return [];
  const [begun] = right;
  if (begun !== undefined) return [stop('procedure-unfinished', { procedure: begun.id })];
  return asked === null ? [] : [stop('procedure-missing', { template: asked })];
}

/** It names a need that the work answers, or the work itself. */
function speaksOf({ needs, matter }: NamedResolution, work: Work): boolean {
  return needs.some((need) => work.needs.includes(need)) || matter.includes(work.id);
}
