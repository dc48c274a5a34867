import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../packages/base/src/calendar.ts';
import { between, seededRandom } from '../packages/base/src/random.ts';
import { cellOf, mortonOf } from '../packages/programme/src/registry/morton.ts';
import { createApp } from '../packages/server/src/app.ts';
import { migrate } from '../packages/server/src/db/migrate.ts';
import { openFolder } from '../packages/server/src/db/open.ts';
import { measureRequests, sayFor } from './measure.ts';
import { loadCounties } from './places/load.ts';
import { type MadePlace, PLACES_IN_COUNTY } from './places/made-up.ts';

// 100,000 made-up places with 1,000,000 facts in an embedded database on disk; then lists, searches,
// tiles and facts of the whole province and of single counties, as HTTP requests inside the process.
// node bench/places.ts [PLACES] [SEED] prints a JSON line for each: milliseconds at p50 and p95.

const wanted = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const REQUESTS = 150;

const say = sayFor('places', seed);
const folder = mkdtempSync(join(tmpdir(), 'qianwan-places-'));
const opened = await openFolder(join(folder, 'records'));
await migrate(opened);
const begun = performance.now();
const places = await loadCounties(opened.db, Math.ceil(wanted / PLACES_IN_COUNTY), seed);
const seconds = Math.round((performance.now() - begun) / 100) / 10;
say({ what: 'load', places: places.length, facts: places.length * 10, seconds });

const now = () => ({ instant: '2026-11-23T02:00:00.000Z', today: day('2026-11-23') });
const app = createApp({ db: opened.db, now, demo: false });
const random = seededRandom(seed + 1);

await measure(
  'province, villages from anywhere',
  ({ code }) => `places?area=33&level=village&after=${code}`,
);
await measure('province, all levels', ({ code }) => `places?area=33&after=${code}`);
await measure('county, 500 places', ({ code }) => `places?area=${code.slice(0, 6)}&most=500`);
await measure('township', ({ code }) => `places?area=${code.slice(0, 9)}`);
await measure('province, two characters', ({ name }) => `places?area=33&words=${name.slice(0, 2)}`);
await measure('province, whole name', ({ name }) => `places?area=33&words=${name}`);
await measure('province, common ending', () => 'places?area=33&words=村村');
await measure(
  'county, two characters',
  ({ code, name }) => `places?area=${code.slice(0, 6)}&words=${name.slice(0, 2)}`,
);
await measure('province, one character', ({ name }) => `places?area=33&words=${name.slice(0, 1)}`);
await measure('one place', ({ code }) => `places/${code}`);
await measure('facts of a place', ({ code }) => `facts?place=${code}`);
await measure('history of a measure', ({ code }) => `facts?place=${code}&measure=households`);
for (const zoom of [5, 6, 7, 8, 9, 10, 12]) {
  await measure(`province, tile at zoom ${zoom}`, (place) => tileOf('33', zoom, place));
  await measure(`county, tile at zoom ${zoom}`, (place) =>
    tileOf(place.code.slice(0, 6), zoom, place),
  );
}

await opened.close();
rmSync(folder, { recursive: true });

function tileOf(area: string, zoom: number, { lon, lat }: MadePlace): string {
  const { x, y } = cellOf(mortonOf(lon, lat));
  const size = 2 ** (26 - zoom);
  return `tiles/${area}/${zoom}/${Math.floor(x / size)}/${Math.floor(y / size)}`;
}

async function measure(what: string, pathOf: (place: MadePlace) => string): Promise<void> {
  const anywhere = (): MadePlace => {
    const place = places[between(random, 0, places.length - 1)];
    if (place === undefined) throw new Error('no place was made');
    return place;
  };
  say({ what, ...(await measureRequests(app, REQUESTS, () => `/api/${pathOf(anywhere())}`)) });
}
