import { type Fen, yuan } from '@qianwan/base/money';
import type { Fact } from '#survey/fact';
import { type PlanClass, planClassOf } from './plan-class.ts';
import { type Basic, basics } from './work-types.ts';

/** The measures that gates read (see survey/measures). Money is in yuan, as a village writes it. */
export const gateMeasures = {
  households: 'households',
  planClass: 'plan.class',
  /** Operating income of the village collective of a year, subsidies excluded (经营性收入). */
  ownIncome: 'income.operating',
  debt: 'debt',
} as const;

/** How many households have a basic already. */
export function servedMeasure(basic: Basic): string {
  return `${basic}.households`;
}

/** What is known of a village where it matters to a gate; null is "nobody has said". */
export type VillageFacts = {
  readonly households: number | null;
  readonly planClass: PlanClass | null;
  readonly ownIncomeFen: Fen | null;
  readonly debtFen: Fen | null;
  readonly served: Readonly<Partial<Record<Basic, number>>>;
};

/** Reads the newest facts of a village by measure; households on the register stand in for an uncounted village. */
export function villageFactsOf(
  newest: ReadonlyMap<string, Pick<Fact, 'value' | 'words'>>,
  registeredHouseholds: number,
): VillageFacts {
  const value = (measure: string): number | null => newest.get(measure)?.value ?? null;
  const moneyFen = (measure: string): Fen | null => {
    const amount = value(measure);
    return amount === null ? null : yuan(amount);
  };
  const served = basics.flatMap((basic) => {
    const households = value(servedMeasure(basic));
    return households === null ? [] : [[basic, households] as const];
  });
  return {
    households: value(gateMeasures.households) ?? (registeredHouseholds || null),
    planClass: planClassOf(newest.get(gateMeasures.planClass)?.words ?? ''),
    ownIncomeFen: moneyFen(gateMeasures.ownIncome),
    debtFen: moneyFen(gateMeasures.debt),
    served: Object.fromEntries(served),
  };
}
