import { type Finding, stop } from '@qianwan/base/verdict';
import { type Basic, basics, workTypes } from '#works/work-types';
import type { Gate, GateFacts } from './gate.ts';

export type BasicsGateCode = `basics-missing-${Basic}`;

/** No scenery before basics (先洗脸后化妆): each stands, is in the library, or is counted as covered. */
export const basicsComeFirst: Gate<BasicsGateCode> = (work, facts) => {
  if (workTypes[work.type].layer < 3) return [];
  return basics
    .filter((basic) => !isThere(basic, facts))
    .map((basic): Finding<BasicsGateCode> => stop(`basics-missing-${basic}`, needed(basic, facts)));
};

function isThere(basic: Basic, { facilities, admitted, village, rules }: GateFacts): boolean {
  if ([...facilities, ...admitted].some(({ type }) => type === basic)) return true;
  const { served, households } = village;
  const percent = rules.basicsPercent[basic]?.value;
  const reached = served[basic];
  if (percent === undefined || reached === undefined || households === null) return false;
  return reached * 100 >= percent * households;
}

function needed(basic: Basic, { village, rules }: GateFacts): Finding['detail'] {
  return {
    served: village.served[basic] ?? '—',
    households: village.households ?? '—',
    needed: rules.basicsPercent[basic]?.value ?? '—',
  };
}
