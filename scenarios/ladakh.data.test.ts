import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { yuan } from '@qianwan/base/money';
import { audit } from '@qianwan/planner';
import type { Purpose } from '@qianwan/programme/funds/payer';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import { demoPayers } from '@qianwan/programme/overview/demo/demo-funds';
import { ProblemFormat, planFormatFor } from '@qianwan/programme/plan/formats';
import { inArea } from '../packages/server/src/db/area.ts';
import { addLine } from '../packages/server/src/db/trail.ts';
import { verifyTrail } from '../packages/server/src/db/verify-trail.ts';
import { insertRows } from '../packages/server/src/db/write.ts';
import { runTasksNow } from '../packages/server/src/jobs/run-task.ts';
import { runners } from '../packages/server/src/jobs/runners.ts';
import {
  type ImportOrder,
  importFrom,
} from '../packages/server/src/overview/imports/import-from.ts';
import { testDatabase } from '../packages/server/src/testing/database.ts';
import { sharedData } from '../packages/server/src/testing/shared-data.ts';
import {
  districtCode,
  type Facility,
  facilityList,
  farFromRoads,
  type Habitation,
  placeList,
  type Road,
  roadList,
} from './testing/ladakh.ts';
import {
  costYuan,
  householdList,
  needList,
  type Wish,
  wishesOf,
  workList,
} from './testing/ladakh-works.ts';
import { Teller } from './testing/teller.ts';

// A county that is not Anji: Ladakh's 729 habitations with their facilities and roads come in from files,
// works of our making answer what its second district lacks, and a plan is drawn for them.

const folder = 'india-pmgsy/ladakh';
const { skip } = sharedData(`${folder}/habitation.geojson`);
const habitations = features<Habitation>('habitation');
const facilities = features<Facility>('facilities');
const roads = features<Road>('road_drrp');

const LADAKH = 'in37';
const KARGIL = 'in37743';
const { db } = await testDatabase();
const today = day('2026-11-23');
const story = new Teller(db, today, {
  county: { county: KARGIL, kind: 'officer', id: KARGIL },
});
const NOW = `${today}T01:00:00.000Z`;
const wishes = wished();
let plan = '';

function features<Kind>(name: string): Kind[] {
  if (skip !== false) return [];
  const { read } = sharedData(`${folder}/${name}.geojson`);
  return JSON.parse(new TextDecoder().decode(read())).features;
}

test('729 habitations come in, each at its own point, with who lives there', { skip }, async () => {
  const places = placeList(habitations);
  assert.equal(await taken('places', 'habitation.geojson', places), 729);
  assert.equal(await taken('facts', 'habitation.geojson', places), 729);
  const levels = await db
    .selectFrom('places')
    .select(['level', (is) => is.fn.countAll<number>().as('count')])
    .groupBy('level')
    .orderBy('level')
    .execute();
  assert.deepEqual(levels, [
    { level: 'county', count: 2 },
    { level: 'township', count: 31 },
    { level: 'village', count: 729 },
  ]);
  const points = await db.selectFrom('place_points').select('precision').execute();
  assert.equal(points.filter(({ precision }) => precision === 'own').length, 729);
});

test('1,003 facilities are counted where they stand; one of nowhere is told', {
  skip,
}, async () => {
  const { list, strangers } = facilityList(habitations, facilities);
  assert.deepEqual(strangers, []);
  assert.equal(await taken('facts', 'facilities.csv', list), 4 * 729);
  const [sum] = await db
    .selectFrom('facts')
    .select((is) => is.fn.sum<number>('value').as('all'))
    .where('measure', 'like', 'facility.%')
    .execute();
  assert.equal(Number(sum?.all), 1003);
  const [first] = facilities;
  assert.ok(first);
  const elsewhere = { ...first, properties: { ...first.properties, HAB_ID: 1, FACILITY_I: 77 } };
  const spoiled = facilityList(habitations, [...facilities, elsewhere]);
  assert.deepEqual([spoiled.strangers, spoiled.list], [[77], list]);
});

test('roads are measured for each of the 31 blocks, and ten habitations in the hills of Kargil have none near', {
  skip,
}, async () => {
  assert.equal(await taken('facts', 'road_drrp.csv', roadList(habitations, roads)), 31 + 729);
  const [sum] = await db
    .selectFrom('facts')
    .select((is) => is.fn.sum<number>('value').as('km'))
    .where('measure', '=', 'road.km')
    .execute();
  // 1,015 parts make 6,281 km, of which 641 km are tracks.
  assert.equal(Math.round(Number(sum?.km)), 5640);
  const { figures } = await story.get('nobody', `/indicators/${KARGIL}`);
  const said = figures.filter(({ known }: { known: number }) => known > 0);
  const seen = said.map(({ indicator, numerator, known }: Figure) => [
    indicator,
    Math.round(numerator),
    known,
  ]);
  assert.deepEqual(seen, [
    ['school-villages', 64, 383],
    ['medical-villages', 46, 383],
    ['transport-villages', 60, 383],
    ['market-villages', 75, 383],
    ['road-villages', 373, 383],
    ['road-density', 1539, 15],
  ]);
  // 1,539 km for 144,231 people, block by block down to what each block and habitation has said.
  assert.equal(said.at(-1).value.toFixed(2), '10.67');
  const sources = `/indicators/${KARGIL}/road-density/sources`;
  const { rows } = await story.get('nobody', sources);
  assert.equal(rows.length, 15);
  assert.equal(rows.flatMap(({ facts }: { facts: object[] }) => facts).length, 15 + 383);
});

test('what the villages lack becomes needs, resolutions and works, and all enter the library', {
  skip,
}, async () => {
  assert.equal(wishes.length, 190);
  await taken('facts', 'households.csv', householdList(habitations));
  const blocks = await blockOfficers();
  const officerOf = ({ village }: Wish): Teller => blocks.get(blockOf(village)) ?? story;
  assert.equal(await taken('needs', 'needs.csv', needList(wishes, '2026-10-15')), wishes.length);
  for (const wish of wishes) {
    const step = { step: 'verified', words: 'Seen on site' };
    await officerOf(wish).post('township', `/needs/${wish.need}/steps`, step);
  }
  for (const asked of Map.groupBy(wishes, ({ village }) => village).values()) {
    const [first] = asked;
    assert.ok(first);
    const { id, valid } = await officerOf(first).post('township', '/resolutions', meeting(asked));
    assert.deepEqual([id, valid], [first.resolution, true]);
  }
  assert.equal(await taken('works', 'works.csv', workList(wishes)), wishes.length);
  for (const wish of wishes) {
    const { work } = wish;
    const path = `/works/${work}/admission`;
    const { admitted, findings } = await officerOf(wish).post('township', path, { work });
    assert.ok(admitted, `${work}: ${JSON.stringify(findings)}`);
  }
});

test('the district sets its money and draws a plan, at most 2 % from the best there can be', {
  skip,
}, async () => {
  for (const payer of demoPayers) await story.post('county', `/funds/${KARGIL}/payers`, payer);
  for (const envelope of envelopes())
    await story.post('county', `/funds/${KARGIL}/envelopes`, envelope);
  const named = { county: KARGIL, title: '2027', firstYear: 2027, years: 5 };
  const round = await story.post('county', '/rounds', named);
  await story.post('county', `/rounds/${round.id}/plans`, { title: 'Basics first' });
  await runTasksNow(story.ground, runners);
  const { rounds } = await story.get('nobody', `/rounds/${KARGIL}`);
  const [drawn] = rounds[0].plans;
  assert.ok(drawn.gap <= 0.02, `the gap is ${drawn.gap}`);
  assert.equal(drawn.chosen + drawn.leftOut, wishes.length);
  assert.ok(drawn.chosen > wishes.length / 4, `${drawn.chosen} works are in`);
  plan = drawn.id;
});

test('a stranger who downloads problem and plan finds nothing broken, and the trail is whole', {
  skip,
}, async () => {
  const problem = ProblemFormat.parse(JSON.parse(await story.file(`/plans/${plan}/files/problem`)));
  const file = JSON.parse(await story.file(`/plans/${plan}/files/plan`));
  const drawn = planFormatFor(problem).parse(file);
  assert.equal(problem.places.length, 383);
  assert.equal(problem.works.length, wishes.length);
  assert.deepEqual(audit(problem, drawn), []);
  assert.deepEqual((await verifyTrail(db)).breaches, []);
});

/** Takes a list into all of Ladakh, and says how many records came of it. */
async function taken(
  kind: ImportOrder['kind'],
  fileName: string,
  content: Uint8Array,
): Promise<number> {
  const { id, rows, faults } = await importFrom(story.ground, {
    ...{ kind, fileName, content, area: LADAKH, countyLength: KARGIL.length },
    ...{ day: day('2022-03-12'), dryRun: false, by: 'test' },
  });
  assert.ok(id !== null, JSON.stringify(faults.slice(0, 5)));
  return rows;
}

/** The largest villages of Kargil without lessons or care, and all that no road comes near. */
function wished(): Wish[] {
  const withIn = (kinds: readonly string[]): Set<number> =>
    new Set(
      facilities
        .filter(({ properties }) => kinds.includes(properties.FAC_CATEGO))
        .map(({ properties }) => properties.HAB_ID),
    );
  const cared = withIn(['Education', 'Medical']);
  const ours = habitations.filter(({ properties }) => districtCode(properties) === KARGIL);
  const without = ours
    .filter(({ properties }) => !cared.has(properties.HAB_ID))
    .toSorted((a, b) => b.properties.TOT_POPULA - a.properties.TOT_POPULA);
  return wishesOf({ served: without.slice(0, 36), road: farFromRoads(ours, roads) });
}

/** Each year's money, per mille of what all wishes cost: in five years about two thirds of it. */
const yearly: readonly (readonly [payer: string, purpose: Purpose | null, perMille: number])[] = [
  ['province', 'environment', 42],
  ['province', 'revitalisation', 10],
  ['county', null, 60],
  ['transport', 'road', 18],
  ['companies', 'revitalisation', 5],
  ['donors', null, 2],
];

function envelopes() {
  const wished = yuan(costYuan(wishes));
  return [2027, 2028, 2029, 2030, 2031].flatMap((year) =>
    yearly.map(([payer, purpose, perMille]) => {
      const amountFen = Math.floor((wished * perMille) / 1000);
      return { payer, purpose, year, amountFen };
    }),
  );
}

/** The district's officer, and one for each of its blocks that signs in apart from the others. */
async function blockOfficers(): Promise<Map<string, Teller>> {
  const blocks = [...new Set(wishes.map(({ village }) => blockOf(village)))];
  const officer = (area: string, role: string) => ({
    id: area,
    login: area,
    name: area,
    role,
    area,
  });
  const appointed = [
    officer(KARGIL, 'county'),
    ...blocks.map((block) => officer(block, 'township')),
  ];
  await inArea(db, KARGIL, async (tx) => {
    const writer = { tx, county: KARGIL, writes: [] };
    await insertRows(
      writer,
      'officers',
      appointed.map((each) => ({ ...each, since: today })),
    );
    await addLine(writer, { at: NOW, actor: 'test', act: 'appoint', subject: KARGIL });
  });
  return new Map(
    blocks.map((id) => [
      id,
      new Teller(db, today, { township: { county: KARGIL, kind: 'officer', id } }),
    ]),
  );
}

function blockOf(village: string): string {
  return village.slice(0, KARGIL.length + 4);
}

function meeting(asked: readonly Wish[]) {
  return {
    village: asked[0]?.village,
    body: 'representatives',
    matter: 'What we lack',
    needs: asked.map(({ need }) => need),
    ...{
      noticeOn: '2026-11-10',
      heldOn: '2026-11-16',
      minutes: 'Of our making',
      channel: 'meeting',
    },
    ...{ due: 30, present: 24, householdsDue: 0, householdsPresent: 0, yes: 20, no: 1, abstain: 3 },
  };
}
