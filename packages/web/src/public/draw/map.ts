import type { showMap } from '@qianwan/contract/overview';
import type { z } from 'zod';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { mapWords } from '#words/public/map';
import { type Placed, placeLabels } from './labels.ts';
import { pathOf, ringsOf } from './outline.ts';
import { type Mark, type Projection, projectionOf, type Spot } from './project.ts';
import { type VillageState, villageState, villageStates } from './village-state.ts';

export type MapFacts = z.output<typeof showMap.reply>;
export type MapVillage = MapFacts['villages'][number];
export type Seat = Spot & { readonly code: string; readonly name: string };

type Named = Spot & { readonly name: string; readonly clear: number };

/** What a map draws attention to, beyond how the villages fare. */
export type Look = {
  readonly placeName: string;
  readonly seats: readonly Seat[];
  /** The village that the page is about. */
  readonly here: string | null;
  /** Villages that lead (示范村), ringed. */
  readonly demonstration: ReadonlySet<string>;
  /** The whole county with its townships named, or as near as the villages shown, each named. */
  readonly span: 'county' | 'villages';
};

/** Widths in units of the drawing; type on it is sized for this in style/drawings. */
const WIDTH = 400;

/** The county as one drawing: outline, township seats, a linked circle for each village, and its key. */
export function countyMap(frame: Frame, facts: MapFacts, look: Look): Html {
  const rings = ringsOf(facts.outline);
  const near = look.span === 'villages';
  const spots = [...(near ? [] : rings.flat()), ...facts.villages, ...look.seats];
  if (spots.length === 0) return html``;
  const projection = projectionOf(spots, WIDTH, near ? 44 : 10);
  const named: readonly Named[] = near
    ? facts.villages.map((village) => ({
        ...village,
        clear: circleRadius(village.households, look),
      }))
    : look.seats.map((seat) => ({ ...seat, clear: 3 }));
  const labels = named.map((spot) => ({
    words: shortName(spot.name),
    at: projection.at(spot),
    clear: spot.clear,
  }));
  const others = (near ? look.seats : facts.villages).map(projection.at);
  const names = placeLabels(labels, others, projection);

  const isLinked = facts.villages.length <= MOST_LINKED;

  const say = speaker(frame);
  return html`<figure class="map${near ? ' near' : ''}"><svg viewBox="0 0 ${projection.width} ${projection.height}" role="group" aria-label="${say(mapWords.label, { place: look.placeName })}">
${rings.length === 0 ? '' : html`<path class="land" d="${pathOf(rings, projection)}"/>`}
${facts.villages.map((village) => circle(frame, village, projection, look, isLinked))}
${look.seats.map((seat) => seatMark(projection.at(seat)))}${names.map(nameText)}
</svg>${key(frame, facts, look)}</figure>`;
}

/** Above this, links and names alone would make a page too heavy for an old phone; lists lead there. */
const MOST_LINKED = 500;

function circle(
  frame: Frame,
  village: MapVillage,
  { at }: Projection,
  look: Look,
  isLinked: boolean,
): Html {
  const [x, y] = at(village);
  const r = circleRadius(village.households, look);
  const marks = [
    villageState(village),
    ...(village.precision === 'own' ? ['own'] : []),
    ...(village.code === look.here ? ['here'] : []),
  ].join(' ');
  const ring = look.demonstration.has(village.code)
    ? html`<circle class="ring" cx="${x}" cy="${y}" r="${r + 3}"/>`
    : '';
  const dot = html`${ring}<circle class="${marks}" cx="${x}" cy="${y}" r="${r}"/>`;
  if (!isLinked) return dot;
  return html`<a href="${link(frame, `/${village.code}`)}"><title>${village.name}</title>${dot}</a>`;
}

/** The area of a circle goes with the households; unknown is small. Nearer maps have larger circles. */
function circleRadius(households: number | null, { span }: Look): number {
  const r = Math.min(households === null ? 2.6 : 1.6 + Math.sqrt(households) / 8.5, 6.5);
  return Math.round(r * (span === 'villages' ? 15 : 10)) / 10;
}

function seatMark([x, y]: Mark): Html {
  return html`<path class="seat" d="M${x - 1.8} ${y - 1.8}h3.6v3.6h-3.6z"/>`;
}

function nameText({ words, at: [x, y], anchor }: Placed): Html {
  return html`<text x="${x}" y="${y}"${anchor === 'start' ? '' : html` text-anchor="${anchor}"`}>${words}</text>`;
}

/** 天荒坪镇 is 天荒坪 on a map, 余村村 is 余村. */
function shortName(name: string): string {
  return name.length > 2 ? name.replace(/(?:镇|乡|街道|村|社区)$/, '') : name;
}

/** The key counts as it explains, so that the map can be read as a sentence. */
function key(frame: Frame, { villages, outlineSource }: MapFacts, look: Look): Html {
  const say = speaker(frame);
  const hollow = villages.some(({ precision }) => precision !== 'own');
  const counts = new Map<VillageState, number>();
  for (const village of villages) {
    const state = villageState(village);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const shown = villageStates.filter((state) => counts.has(state));
  const own = hollow ? '' : ' own';
  return html`<figcaption><ul class="key">${shown.map(
    (state) =>
      html`<li>${sample(state + own)}${say(mapWords[state])} <b>${counts.get(state) ?? 0}</b></li>`,
  )}${look.here === null ? '' : html`<li>${sample('here')}${say(mapWords.here)}</li>`}${
    look.demonstration.size === 0
      ? ''
      : html`<li>${sample('ring')}${say(mapWords.demonstration)}</li>`
  }</ul><p class="small muted">${say(hollow ? mapWords.hollow : mapWords.size)}${
    outlineSource === null ? '' : ` ${say(mapWords.source, { source: outlineSource })}`
  }</p></figcaption>`;
}

function sample(marks: string): Html {
  return html`<svg viewBox="0 0 14 14" aria-hidden="true"><circle class="${marks}" cx="7" cy="7" r="5"/></svg>`;
}
