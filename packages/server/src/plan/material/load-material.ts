import type { Day } from '@qianwan/base/calendar';
import { fen, sumFen } from '@qianwan/base/money';
import type { Verdict } from '@qianwan/base/verdict';
import type { PayerKind } from '@qianwan/programme/funds/payer';
import type { Candidate, Material, VillageMaterial } from '@qianwan/programme/plan/material';
import { planRulesOf } from '@qianwan/programme/plan/plan-rules';
import type { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import { type Rules, rulesOf } from '@qianwan/programme/registry/rules-of';
import { type Work, WorkType } from '@qianwan/programme/works/work';
import type { Tx } from '#db/database';
import { payersOf } from '#funds/store';
import { countVoices, findNeeds } from '#needs/store';
import { findRules } from '#registry/rules/store';
import { findNewestOf } from '#survey/store';
import {
  findCandidates,
  findMoney,
  findOrdered,
  findPromises,
  findStanding,
  findVillages,
} from './store.ts';

type Round = { readonly id: string; readonly firstYear: number; readonly years: number };

/** Everything that a plan of this round is drawn from, as it stands on this day. */
export async function loadMaterial(
  tx: Tx,
  county: string,
  round: Round,
  settings: PlanSettings,
  today: Day,
): Promise<Verdict<Material>> {
  const rules = rulesOf(await findRules(tx), today);
  const read = planRulesOf(rules);
  if (!read.ok) return read;

  const kinds = new Map((await payersOf(tx, county)).map(({ id, kind }) => [id, kind]));
  const works = await findCandidates(tx);
  const ordered = await findOrdered(tx);
  const material: Material = {
    round: { firstYear: round.firstYear, years: round.years },
    settings,
    rules: read.value,
    villages: await loadVillages(tx, county, rules, kinds, ordered),
    candidates: await loadCandidates(tx, works, kinds),
    money: await findMoney(
      tx,
      works.map(({ id }) => id),
    ),
    promises: await findPromises(tx, round.id),
    built: new Set(ordered.map(({ id }) => id)),
  };
  return { ok: true, value: material, cautions: [] };
}

const coverage = WorkType.options.map((type) => `${type}.households`);
const measures = ['households', 'income.operating', 'income.per-head', ...coverage];

async function loadVillages(
  tx: Tx,
  county: string,
  rules: Rules,
  kinds: ReadonlyMap<string, PayerKind>,
  ordered: readonly { village: string; type: string }[],
): Promise<VillageMaterial[]> {
  const facts = await findNewestOf(tx, county, county, measures);
  const known = new Map(facts.map(({ place, measure, value }) => [`${place} ${measure}`, value]));
  const standing = Map.groupBy(await findStanding(tx), ({ village }) => village);
  const coming = Map.groupBy(ordered, ({ village }) => village);
  const villages = await findVillages(tx);
  return villages.map(({ code, township }) => {
    const of = (measure: string): number | null => known.get(`${code} ${measure}`) ?? null;
    const here = standing.get(code) ?? [];
    const there = new Set([...here, ...(coming.get(code) ?? [])].map(({ type }) => type));
    const households = of('households') ?? 0;
    const covered = (type: WorkType): boolean => {
      const percent = rules.read('works.basics-percent', type)?.value ?? 100;
      return households > 0 && (of(`${type}.households`) ?? 0) * 100 >= households * percent;
    };
    return {
      code,
      township,
      households,
      operatingYuan: of('income.operating'),
      perHeadYuan: of('income.per-head'),
      carriedFen: sumFen(
        here
          .filter(({ upkeepPayer }) => isVillages(kinds.get(upkeepPayer)))
          .map(({ upkeepFen }) => fen(upkeepFen)),
      ),
      servedBefore: there.size > 0,
      standing: WorkType.options.filter((type) => there.has(type) || covered(type)),
    };
  });
}

async function loadCandidates(
  tx: Tx,
  works: readonly Work[],
  kinds: ReadonlyMap<string, PayerKind>,
): Promise<Candidate[]> {
  const ids = [...new Set(works.flatMap(({ needs }) => needs))];
  const severity = new Map((await findNeeds(tx, ids)).map((need) => [need.id, need.severity]));
  const voices = await countVoices(tx, ids);
  return works.map((work) => ({
    work,
    asked: work.needs.map((need) => ({
      voices: voices.get(need) ?? 0,
      severity: severity.get(need) ?? 0,
    })),
    villageKeepsIt: isVillages(work.upkeepPayer === null ? undefined : kinds.get(work.upkeepPayer)),
  }));
}

/** Upkeep that no payer from outside has taken over falls on the village. */
function isVillages(kind: PayerKind | undefined): boolean {
  return kind === undefined || kind === 'collective' || kind === 'household';
}
