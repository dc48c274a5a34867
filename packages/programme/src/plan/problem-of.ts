import { fen, sumFen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type {
  Commitment,
  Envelope,
  Floor,
  Ground,
  Pace,
  Place,
  Work as PlannedWork,
  PlanYear,
  Problem,
} from '@qianwan/planner';
import { incomeClassOf, sharesOf } from '#funds/shares';
import { workTypes } from '#works/work-types';
import { settleVillage } from './library-of-village.ts';
import type { Material, VillageMaterial } from './material.ts';
import { type Merit, meritOf } from './merit.ts';
import type { PlanCode } from './plan-code.ts';
import { poorerHalf } from './poorer-half.ts';
import type { Waiting } from './prerequisites.ts';
import { meansOf, upkeepLeft } from './village-means.ts';

export type Posed = {
  readonly problem: Problem;
  /** Works that cannot be put to the engine at all, each with its ground. */
  readonly leftOut: readonly Ground[];
  readonly merits: ReadonlyMap<string, Merit>;
};

/** The engine's problem from what the county knows. The same material gives the same problem, byte for byte. */
export function problemOf(material: Material): Verdict<Posed, PlanCode> {
  const years = yearsOf(material);
  const villages = material.villages.toSorted((a, b) => byText(a.code, b.code));
  const byVillage = Map.groupBy(material.candidates, ({ work }) => work.village);
  const merits = meritsOf(material);
  const settled = villages.map((village) =>
    settleVillage(village, byVillage.get(village.code) ?? [], material, merits),
  );
  const waiting = settled.flatMap(({ kept }) => kept);
  const envelopes = envelopesOf(material);

  const findings: Finding<PlanCode>[] = [];
  if (waiting.length === 0) findings.push(stop('nothing-to-plan'));
  if (envelopes.every((envelope) => envelope.fen === 0)) findings.push(stop('no-money'));

  return judge(findings, () => {
    const poor = poorerHalf(villages);
    const works = plannedWorks(material, villages, waiting, merits);
    const problem: Problem = {
      format: 'qianwan-problem/1',
      years,
      places: villages.map((village) => placeOf(village, poor, material)),
      works,
      envelopes,
      paces: pacesOf(material, years),
      floors: floorsOf(material, works, envelopes, poor),
      commitments: commitmentsOf(material, works),
      synergies: [],
    };
    return { problem, leftOut: settled.flatMap(({ leftOut }) => leftOut), merits };
  });
}

function yearsOf({ round, rules }: Material): PlanYear[] {
  return Array.from({ length: round.years }, (_, late) => ({
    year: round.firstYear + late,
    worth: Math.max(1000 - late * rules.latePerMille, 1),
  }));
}

function meritsOf({ candidates, villages, rules, settings }: Material): Map<string, Merit> {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return new Map(
    candidates.flatMap((candidate) => {
      const village = byCode.get(candidate.work.village);
      if (village === undefined) return [];
      return [
        [
          candidate.work.id,
          meritOf(candidate, village, rules.merit, settings.voicePercent),
        ] as const,
      ];
    }),
  );
}

function placeOf(
  village: VillageMaterial,
  poor: ReadonlySet<string>,
  { rules, settings, round }: Material,
): Place {
  const yearly = meansOf(village, rules.ownMeans);
  return {
    id: village.code,
    groups: poor.has(village.code) ? [village.township, 'poor'] : [village.township],
    worksPerYear: settings.worksPerVillage,
    ownFen: fen(yearly * round.years),
    upkeepFen: upkeepLeft(village, rules.upkeepMeans),
  };
}

function plannedWorks(
  { rules }: Material,
  villages: readonly VillageMaterial[],
  waiting: readonly Waiting[],
  merits: ReadonlyMap<string, Merit>,
): PlannedWork[] {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return waiting
    .map(({ candidate, after }) => {
      const { work } = candidate;
      const income = incomeClassOf(rules.shares, byCode.get(work.village)?.operatingYuan ?? null);
      const { outside, ownFen } = sharesOf(rules.shares, work.type, fen(work.costFen), income);
      return {
        id: work.id,
        place: work.village,
        purpose: workTypes[work.type].purpose,
        crew: workTypes[work.type].crew,
        merit: merits.get(work.id)?.total ?? 0,
        claim: 0,
        shares: outside,
        ownFen,
        upkeepFen: fen(candidate.villageKeepsIt ? work.upkeepFen : 0),
        after,
        notBefore: null,
        notAfter: null,
      };
    })
    .toSorted((a, b) => byText(a.id, b.id));
}

/** What each payer still has for each purpose and year, scaled as the county asks; ids say what they are. */
function envelopesOf({ money, round, settings }: Material): Envelope[] {
  const last = round.firstYear + round.years - 1;
  return money
    .filter(({ year }) => year >= round.firstYear && year <= last)
    .map(({ payer, purpose, year, promisedFen, tiedFen }) => ({
      id: `${payer}.${purpose ?? 'any'}.${year}`,
      payer,
      purpose,
      year,
      fen: fen(Math.max(Math.floor((promisedFen * settings.moneyPercent) / 100) - tiedFen, 0)),
    }))
    .toSorted((a, b) => byText(a.id, b.id));
}

function pacesOf({ rules }: Material, years: readonly PlanYear[]): Pace[] {
  return Object.entries(rules.crewPace)
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([crew, works]) =>
      years.map(({ year }) => ({ id: `${crew}.${year}`, crew, group: null, year, works })),
    );
}

/**
 * The poorer half's floor is a share of what can be spent at all: of each payer's envelopes, or of what
 * all candidates ask of that payer where it is less. It never asks for more than that half's own works could take.
 */
function floorsOf(
  { settings }: Material,
  works: readonly PlannedWork[],
  envelopes: readonly Envelope[],
  poor: ReadonlySet<string>,
): Floor[] {
  const asked = (of: readonly PlannedWork[]): number =>
    sumFen(of.flatMap(({ shares }) => shares.map((share) => share.fen)));
  const canSpend = (payer: string): number => {
    const put = envelopes.filter((envelope) => envelope.payer === payer);
    const owed = works.flatMap(({ shares }) => shares.filter((share) => share.payer === payer));
    return Math.min(sumFen(put.map((row) => row.fen)), sumFen(owed.map((row) => row.fen)));
  };
  const spendable = payersOf(works).reduce((sum, payer) => sum + canSpend(payer), 0);
  const takeable = asked(works.filter(({ place }) => poor.has(place)));
  const floor = Math.min(Math.floor((spendable * settings.poorShare) / 100), takeable);
  return floor === 0 ? [] : [{ id: 'poorer-half', group: 'poor', payer: null, fen: fen(floor) }];
}

function payersOf(works: readonly PlannedWork[]): string[] {
  return [...new Set(works.flatMap(({ shares }) => shares.map(({ payer }) => payer)))];
}

/** What was promised for a year gone by is promised for the first year of this round. */
function commitmentsOf(
  { promises, round, rules }: Material,
  works: readonly PlannedWork[],
): Commitment[] {
  const here = new Set(works.map(({ id }) => id));
  const last = round.firstYear + round.years - 1;
  return promises
    .filter(({ work, year }) => here.has(work) && year <= last)
    .map(({ work, year }) => ({
      work,
      year: Math.max(year, round.firstYear),
      slack: rules.promiseSlack,
    }))
    .toSorted((a, b) => byText(a.work, b.work));
}
