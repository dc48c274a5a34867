import type { showPlace } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { thousands } from '#format/number';
import { type Html, html } from '#html';
import { countyMap, type MapFacts, type Seat } from '#public/draw/map';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { placePath } from '#public/frame/place-path';
import { countyWords, townshipWords } from '#words/public/overview';

export type TownshipFacts = {
  readonly place: z.output<typeof showPlace.reply>;
  /** Of the township's own villages, with the county's outline. */
  readonly map: MapFacts;
  readonly seats: readonly Seat[];
};

/** A township: its villages, each with the three facts that decide. */
export function townshipPage(frame: Frame, { place, map, seats }: TownshipFacts): Html {
  const say = speaker(frame);
  const sum = (of: 'needs' | 'planned' | 'built') =>
    map.villages.reduce((total, village) => total + village[of], 0);
  const look = {
    placeName: place.name,
    seats,
    here: null,
    demonstration: new Set<string>(),
    span: 'villages' as const,
  };
  const lead = say(townshipWords.lead, {
    villages: map.villages.length,
    needs: sum('needs'),
    planned: sum('planned'),
    built: sum('built'),
  });
  const body = html`<h1>${place.name}</h1><p class="lead">${lead}</p>
<div class="two"><section class="more"><h2>${say(townshipWords.villages)}</h2>${villages(frame, map)}</section>
<div>${countyMap(frame, map, look)}</div></div>`;
  return page(frame, { title: place.name, path: placePath(place.above, place), body });
}

function villages(frame: Frame, map: MapFacts): Html {
  const say = speaker(frame);
  if (map.villages.length === 0) return html`<p>${say(townshipWords.none)}</p>`;
  const rows = map.villages.map(
    ({ code, name, households, needs, planned, built }) =>
      html`<tr><th scope="row"><a href="${link(frame, `/${code}`)}">${name}</a>${
        households === null
          ? ''
          : html`<br><small class="muted">${say(townshipWords.households, { count: thousands(households) })}</small>`
      }</th><td class="n">${needs}</td><td class="n">${planned}</td><td class="n">${built}</td></tr>`,
  );
  return html`<table><thead><tr><th scope="col">${say(townshipWords.village)}</th><th scope="col" class="n">${say(countyWords.openNeeds)}</th><th scope="col" class="n">${say(countyWords.inPlan)}</th><th scope="col" class="n">${say(countyWords.built)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
