import { fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type {
  Commitment,
  Ground,
  Pace,
  Place,
  Work as PlannedWork,
  PlanYear,
  Problem,
} from '@qianwan/planner';
import { envelopesOf, transfersOf } from './envelopes.ts';
import { floorsOf } from './floors.ts';
import { settleVillage } from './library-of-village.ts';
import type { Material, VillageMaterial } from './material.ts';
import { type Merit, meritOf } from './merit.ts';
import type { PlanCode } from './plan-code.ts';
import { plannedWorks } from './planned-work.ts';
import { poorerHalf } from './poorer-half.ts';
import { meansOf, upkeepCases } from './village-means.ts';

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
    const works = plannedWorks(material.rules.shares, villages, waiting, merits);
    const places = villages.map((village) => placeOf(village, poor, material));
    const problem: Problem = {
      format: 'qianwan-problem/2',
      years,
      places,
      works,
      envelopes,
      transfers: transfersOf(envelopes),
      paces: pacesOf(material, years),
      floors: floorsOf(
        { places, works, envelopes, years: years.length },
        poor,
        material.settings.poorShare,
      ),
      matches: [],
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
    // What it can give in all these years, in whichever of them it is asked for.
    ownFen: Array(round.years).fill(fen(yearly * round.years)),
    means: upkeepCases(village, rules, round.years),
  };
}

function pacesOf({ rules }: Material, years: readonly PlanYear[]): Pace[] {
  return Object.entries(rules.crewPace)
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([crew, works]) =>
      years.map(({ year }) => ({ id: `${crew}.${year}`, crew, group: null, year, works })),
    );
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
      grade: null,
    }))
    .toSorted((a, b) => byText(a.work, b.work));
}
