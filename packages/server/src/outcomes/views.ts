import { type Day, day, yearOf } from '@qianwan/base/calendar';
import type { openFigure, showFigures } from '@qianwan/contract/outcomes';
import {
  figureOf as compute,
  contributionOf,
  counts,
  type Known,
} from '@qianwan/programme/outcomes/figure';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import {
  type Indicator,
  indicatorOf,
  indicators,
  measuresOf,
} from '@qianwan/programme/outcomes/indicators';
import { liesIn } from '@qianwan/programme/registry/place-code';
import type { Fact } from '@qianwan/programme/survey/fact';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import {
  type FigurePlace,
  findFactsOn,
  findParts,
  findTargets,
  findValuesOn,
  findVillagesOn,
  type Target,
} from './store.ts';

type Asked = { readonly place: string; readonly on?: string | undefined };

/** Every indicator of a place on a day, and of each part of it a level below. */
export async function figuresOf(
  tx: Tx,
  today: Day,
  { place, on = today }: Asked,
): Promise<z.input<typeof showFigures.reply>> {
  const known = await knownIn(tx, place, day(on), indicators);
  const targets = await findTargets(tx);
  const parts = await findParts(tx, place);
  const figures = (code: string): Figure[] => {
    const villages = [...known].filter(([village]) => liesIn(village, code));
    const facts = villages.map(([, known]) => known);
    return indicators
      .map((indicator) => ({ indicator, ...compute(indicator, facts) }))
      .filter(({ indicator, known }) => known > 0 || !indicator.whereSaid)
      .map(({ indicator: { id }, ...computed }) => ({
        ...{ indicator: id, place: code, on },
        ...computed,
        target: targetFor(targets, id, day(on)),
      }));
  };
  return {
    figures: figures(place),
    parts: parts.flatMap(({ code, name }) => figures(code).map((figure) => ({ ...figure, name }))),
  };
}

type SourcesAsked = Asked & {
  readonly indicator: string;
  readonly after: string;
  readonly most: number;
};

/** What a figure was made of, village by village, down to the facts; null for an unknown indicator. */
export async function figureSources(
  tx: Tx,
  today: Day,
  { place, indicator: id, on = today, after, most }: SourcesAsked,
): Promise<z.input<typeof openFigure.reply> | null> {
  const indicator = indicatorOf(id);
  if (indicator === null) return null;
  const villages = await findVillagesOn(tx, place, day(on), { after, most: most + 1 });
  const page = villages.slice(0, most);
  const codes = page.map(({ code }) => code);
  const facts = await findFactsOn(tx, codes, measuresOf(indicator), day(on));
  const byVillage = Map.groupBy(facts, (fact) => fact.place);
  const rows = page.flatMap((village) =>
    sourceOf(indicator, village, byVillage.get(village.code) ?? []),
  );
  const next = villages.length > page.length ? (page.at(-1)?.code ?? null) : null;
  return { rows, next };
}

function sourceOf(indicator: Indicator, { code, name }: FigurePlace, facts: Fact[]) {
  const known = valuesOf(facts);
  if (!counts(indicator, known)) return [];
  const { numerator, denominator } = contributionOf(indicator, known);
  return [{ village: code, villageName: name, numerator, denominator, facts }];
}

async function knownIn(
  tx: Tx,
  area: string,
  on: Day,
  asked: readonly Indicator[],
): Promise<Map<string, Known>> {
  const measures = [...new Set(asked.flatMap(measuresOf))];
  const facts = Map.groupBy(await findValuesOn(tx, area, measures, on), (fact) => fact.place);
  const villages = await findVillagesOn(tx, area, on);
  return new Map(villages.map(({ code }) => [code, valuesOf(facts.get(code) ?? [])]));
}

function valuesOf(facts: readonly Pick<Fact, 'measure' | 'value'>[]): Known {
  return new Map(facts.flatMap(({ measure, value }) => (value === null ? [] : [[measure, value]])));
}

/** The next target that is still to be reached; when all years have gone by, the last one. */
function targetFor(targets: readonly Target[], indicator: string, on: Day): Figure['target'] {
  const own = targets.filter((target) => target.indicator === indicator);
  const next = own.find(({ year }) => year >= yearOf(on)) ?? own.at(-1);
  return next === undefined ? null : { year: next.year, value: next.value, source: next.source };
}
