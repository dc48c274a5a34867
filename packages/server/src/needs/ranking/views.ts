import type { Day } from '@qianwan/base/calendar';
import type { RankedNeed } from '@qianwan/contract/needs';
import { type Ranked, rankNeeds, usualWeights } from '@qianwan/programme/needs/ranking/rank';
import type { RankWeights } from '@qianwan/programme/registry/rule-shapes';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { needViews } from '#needs/views';
import { findRules } from '#registry/rules/store';
import { findNewestOf } from '#survey/store';
import { findRankRows, type RankRow } from './store.ts';

/** Ranked in one request: more open needs than a county has. */
const MOST_RANKED = 5000;

export type RankedPage = {
  readonly rows: z.input<typeof RankedNeed>[];
  readonly next: string | null;
  readonly ranked: number;
  readonly weights: RankWeights;
  readonly source: string;
};

/** Open needs of an area by rank, a page after the rank that was last seen. */
export async function rankedPage(
  tx: Tx,
  today: Day,
  { county, area, after, most }: { county: string; area: string; after: string; most: number },
): Promise<RankedPage> {
  const found = await findRankRows(tx, area, MOST_RANKED);
  const households = await findNewestOf(tx, county, area, ['households']);
  const loudest = mostVoices(found);
  const counted = new Map(households.map(({ place, value }) => [place, value ?? 0]));
  const rule = rulesOf(await findRules(tx), today).read('needs.rank');
  const weights = rule?.value ?? usualWeights;
  const ranked = rankNeeds(
    found.map((row) => ({
      ...row,
      households: counted.get(row.village) ?? loudest.get(row.village) ?? 0,
    })),
    weights,
  );
  const start = Number(after) || 0;
  const page = ranked.slice(start, start + most);
  const end = start + page.length;
  return {
    rows: await withNeeds(tx, today, page),
    next: end < ranked.length ? String(end) : null,
    ...{ ranked: ranked.length, weights, source: rule?.source ?? '' },
  };
}

/** Where nobody has counted the households of a village, its needs are still told apart by their voices. */
function mostVoices(rows: readonly RankRow[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { village, voices } of rows)
    most.set(village, Math.max(voices, most.get(village) ?? 0));
  return most;
}

async function withNeeds(tx: Tx, today: Day, page: readonly Ranked[]) {
  const views = await needViews(
    tx,
    today,
    page.map(({ id }) => id),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return page.flatMap(({ id, severity: _, ...rest }) => {
    const need = byId.get(id);
    return need === undefined ? [] : [{ need, ...rest, sensitivity: [...rest.sensitivity] }];
  });
}
