import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { sharedData } from '#testing/shared-data';
import { importFrom } from './import-from.ts';

const file = sharedData('india-pmgsy/ladakh/habitation.geojson');
const { db } = await testDatabase();

type Properties = { STATE_ID: number; DISTRICT_I: number; BLOCK_ID: number; HAB_ID: number };
type Collection = { features: { properties: Properties; geometry: unknown }[] };

/** India's ids do not nest, so a code is made of them: in + state + district + block + habitation. */
function nested(content: Uint8Array): Uint8Array {
  const { features } = JSON.parse(new TextDecoder().decode(content)) as Collection;
  const named = features.map(({ properties, geometry }) => {
    const district = `in${properties.STATE_ID}${properties.DISTRICT_I}`;
    const block = `${district}${properties.BLOCK_ID}`;
    const codes = {
      code: `${block}${properties.HAB_ID}`,
      ...{ township_code: block, township: `Block ${properties.BLOCK_ID}` },
      ...{ county_code: district, county: `District ${properties.DISTRICT_I}` },
    };
    return {
      type: 'Feature',
      geometry,
      properties: { ...properties, HAB_ID: undefined, ...codes },
    };
  });
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: named }));
}

test(
  '729 habitations of Ladakh come in, each at its own point, with who lives there',
  { skip: file.skip },
  () =>
    undone(db, async (tx) => {
      const order = {
        ...{ fileName: 'habitation.geojson', content: nested(file.read()) },
        ...{ area: 'in37', countyLength: 7, dryRun: false, by: 'test' },
      };
      const ground = groundOf(tx);
      const places = await importFrom(ground, { ...order, kind: 'places' });
      assert.equal(places.rows, 729);
      const facts = await importFrom(ground, { ...order, kind: 'facts', day: day('2022-03-12') });
      assert.equal(facts.rows, 729, 'TOT_POPULA is how many live there');
      const counted = await tx
        .selectFrom('places')
        .select(['level', (is) => is.fn.countAll<number>().as('count')])
        .groupBy('level')
        .orderBy('level')
        .execute();
      assert.deepEqual(counted, [
        { level: 'county', count: 2 },
        { level: 'township', count: 31 },
        { level: 'village', count: 729 },
      ]);
      const points = await tx.selectFrom('place_points').select('precision').execute();
      assert.equal(points.filter(({ precision }) => precision === 'own').length, 729);
    }),
);
