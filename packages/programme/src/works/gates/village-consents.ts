import { stop } from '@qianwan/base/verdict';
import type { Body } from '#meetings/resolution';
import type { Work } from '#works/work';
import type { Gate, NamedResolution } from './gate.ts';

export type ConsentGateCode =
  | 'no-resolution'
  | 'resolution-not-of-this-village'
  | 'resolution-of-wrong-body'
  | 'resolution-invalid'
  | 'resolution-about-something-else'
  | 'no-collective-resolution';

/** Public-good works are for the villagers' own bodies (组织法第24、28条); neither party nor collective decides alone. */
const bodiesForWorks: readonly Body[] = [
  'village-assembly',
  'representatives',
  'one-issue',
  'group-meeting',
];

/** The village has resolved to build it; and to borrow for it, its collective has too (浙江资产条例第17条). */
export const villageConsents: Gate<ConsentGateCode> = (work, { resolution, collective }) => {
  const codes: ConsentGateCode[] =
    work.resolution === null ? ['no-resolution'] : resolutionFaults(work, resolution);
  const borrows = work.borrowedFen > 0;
  const agreed = collective.some((each) => each.valid && speaksOf(each, work));
  if (borrows && !agreed) codes.push('no-collective-resolution');
  return codes.map((code) => stop(code, { resolution: work.resolution ?? '' }));
};

function resolutionFaults(work: Work, resolution: NamedResolution | null): ConsentGateCode[] {
  if (resolution === null || resolution.village !== work.village) {
    return ['resolution-not-of-this-village'];
  }
  const faults: ConsentGateCode[] = [];
  if (!bodiesForWorks.includes(resolution.body)) faults.push('resolution-of-wrong-body');
  if (!resolution.valid) faults.push('resolution-invalid');
  if (!speaksOf(resolution, work)) faults.push('resolution-about-something-else');
  return faults;
}

/** It names a need that the work answers, or the work itself. */
function speaksOf({ needs, matter }: NamedResolution, work: Work): boolean {
  return needs.some((need) => work.needs.includes(need)) || matter.includes(work.id);
}
