import { type Day, day, yearOf } from '@qianwan/base/calendar';
import type { openFigure, showFigures } from '@qianwan/contract/outcomes';
import {
  figureOf as compute,
  contributionOf,
  counts,
  type Known,
  withSumsOf,
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
  findPlacesOn,
  findTargets,
  findValuesOn,
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
    const counted = knownOf(known, code);
    return indicators
      .map((indicator) => ({ indicator, ...compute(indicator, counted[levelOf(indicator)]) }))
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
  const level = levelOf(indicator);
  const places = await findPlacesOn(tx, place, level, day(on), { after, most: most + 1 });
  const page = places.slice(0, most);
  const below = level === 'township' ? await findPlacesOn(tx, place, 'village', day(on)) : [];
  const codes = [...page, ...below].map(({ code }) => code);
  const facts = await findFactsOn(tx, codes, measuresOf(indicator), day(on));
  const byPlace = Map.groupBy(facts, (fact) => fact.place);
  const rows = page.flatMap((one) => {
    const parts = below.filter(({ code }) => liesIn(code, one.code));
    return sourceOf(indicator, one, parts, byPlace);
  });
  const next = places.length > page.length ? (page.at(-1)?.code ?? null) : null;
  return { rows, next };
}

function sourceOf(
  indicator: Indicator,
  { code, name }: FigurePlace,
  parts: readonly FigurePlace[],
  byPlace: ReadonlyMap<string, Fact[]>,
) {
  const own = byPlace.get(code) ?? [];
  const theirs = parts.map((part) => byPlace.get(part.code) ?? []);
  const known = withSumsOf(valuesOf(own), theirs.map(valuesOf));
  const facts = [...own, ...theirs.flat()];
  if (!counts(indicator, known)) return [];
  const { numerator, denominator } = contributionOf(indicator, known);
  return [{ village: code, villageName: name, numerator, denominator, facts }];
}

type KnownIn = Readonly<Record<'village' | 'township', ReadonlyMap<string, Known>>>;

function levelOf({ over }: Indicator): keyof KnownIn {
  return over === 'townships' ? 'township' : 'village';
}

/** What is known of the villages and townships that lie in a place. */
function knownOf(known: KnownIn, place: string): Record<keyof KnownIn, Known[]> {
  const within = (places: ReadonlyMap<string, Known>): Known[] =>
    [...places].filter(([code]) => liesIn(code, place)).map(([, one]) => one);
  return { village: within(known.village), township: within(known.township) };
}

async function knownIn(
  tx: Tx,
  area: string,
  on: Day,
  asked: readonly Indicator[],
): Promise<KnownIn> {
  const measures = [...new Set(asked.flatMap(measuresOf))];
  const facts = Map.groupBy(await findValuesOn(tx, area, measures, on), (fact) => fact.place);
  const villages = await findPlacesOn(tx, area, 'village', on);
  const townships = await findPlacesOn(tx, area, 'township', on);
  const said = ({ code }: FigurePlace): Known => valuesOf(facts.get(code) ?? []);
  const village = new Map(villages.map((one) => [one.code, said(one)]));
  const township = new Map(
    townships.map((one) => {
      const parts = [...village].filter(([code]) => liesIn(code, one.code));
      return [
        one.code,
        withSumsOf(
          said(one),
          parts.map(([, known]) => known),
        ),
      ];
    }),
  );
  return { village, township };
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
