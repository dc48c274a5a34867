import { fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Work as PlannedWork } from '@qianwan/planner';
import { incomeClassOf, sharesOf } from '#funds/shares';
import type { ShareRule } from '#registry/funding-shapes';
import { workTypes } from '#works/work-types';
import type { VillageMaterial } from './material.ts';
import type { Merit } from './merit.ts';
import type { Waiting } from './prerequisites.ts';

/** The library knows one way to build a work: the whole of it, as it was admitted. */
export const WHOLE = 'whole';

/** Works of the library as they are put to the engine: in one grade, within one year, at one village. */
export function plannedWorks(
  rule: ShareRule,
  villages: readonly VillageMaterial[],
  waiting: readonly Waiting[],
  merits: ReadonlyMap<string, Merit>,
): PlannedWork[] {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return waiting
    .map(({ candidate: { work, villageKeepsIt }, after }): PlannedWork => {
      const income = incomeClassOf(rule, byCode.get(work.village)?.operatingYuan ?? null);
      const { outside, ownFen } = sharesOf(rule, work.type, fen(work.costFen), income);
      return {
        id: work.id,
        place: work.village,
        purpose: workTypes[work.type].purpose,
        crew: workTypes[work.type].crew,
        claim: 0,
        buildYears: 1,
        grades: [
          {
            id: WHOLE,
            merit: merits.get(work.id)?.total ?? 0,
            shares: outside.map((share) => ({ payer: share.payer, fen: [share.fen] })),
            ownFen,
            upkeepFen: fen(villageKeepsIt ? work.upkeepFen : 0),
            serviceFen: fen(0),
          },
        ],
        partners: [],
        after,
        notBefore: null,
        notAfter: null,
      };
    })
    .toSorted((a, b) => byText(a.id, b.id));
}
