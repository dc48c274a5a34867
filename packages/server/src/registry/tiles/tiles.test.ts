import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VectorTile } from '@mapbox/vector-tile';
import { cellOf, mortonOf } from '@qianwan/programme/registry/morton';
import { PbfReader } from 'pbf';
import type { Tx } from '#db/database';
import { callerAs } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';

const { db } = await testDatabase();
const yucun = { lon: 119.63, lat: 30.53 };

async function placed(tx: Tx): Promise<void> {
  await somePlaces(tx);
  const row = (code: string, lon: number, precision: string, latest = true) => ({
    ...{ county, code, lon, lat: yucun.lat, morton: mortonOf(lon, yucun.lat), precision, latest },
    ...{ source: 's', set_on: '2026-01-01', set_by: 'x', import_id: null },
  });
  await tx
    .insertInto('place_points')
    .values([
      row(village, yucun.lon, 'own'),
      row('330523108205', yucun.lon + 0.01, 'simulated'),
      row(village, 100, 'own', false),
    ])
    .execute();
}

/** What a tile holds, as a map program reads it. */
async function tileAt(tx: Tx, area: string, zoom: number, { lon, lat } = yucun) {
  const { x, y } = cellOf(mortonOf(lon, lat));
  const [column, row] = [x, y].map((bits) => Math.floor(bits / 2 ** (26 - zoom)));
  const { fetch } = await callerAs(tx, 'nobody', county);
  const response = await fetch(`/api/tiles/${area}/${zoom}/${column}/${row}`);
  assert.equal(response.headers.get('cache-control'), 'public, max-age=60');
  const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer())));
  const layer = tile.layers.places;
  if (layer === undefined) return [];
  return Array.from({ length: layer.length }, (_, at) => {
    const { geometry, properties } = layer.feature(at).toGeoJSON(column ?? 0, row ?? 0, zoom);
    assert.ok(geometry.type === 'Point');
    return { tags: { ...properties }, coordinates: geometry.coordinates };
  });
}

test('near, each place stands by itself with how well it is placed', () =>
  undone(db, async (tx) => {
    await placed(tx);
    const features = await tileAt(tx, county, 12);
    assert.deepEqual(
      features.map(({ tags }) => tags),
      [
        { code: village, name: '余村村', level: 'village', precision: 'own' },
        { code: '330523108205', name: '山河村', level: 'village', precision: 'simulated' },
      ],
    );
    const [lon = 0, lat = 0] = features[0]?.coordinates ?? [];
    assert.ok(Math.abs(lon - yucun.lon) < 1e-4 && Math.abs(lat - yucun.lat) < 1e-4);
  }));

test('from afar, places that share a cell are counted, with one to stand for all', () =>
  undone(db, async (tx) => {
    await placed(tx);
    const [cluster, ...others] = await tileAt(tx, '33', 5);
    assert.deepEqual(others, []);
    assert.deepEqual(cluster?.tags, {
      ...{ code: village, name: '余村村', level: 'village', precision: 'own', count: 2, own: 1 },
    });
  }));

test('a tile elsewhere, and a tile of another county, are empty', () =>
  undone(db, async (tx) => {
    await placed(tx);
    assert.deepEqual(await tileAt(tx, county, 12, { lon: 100, lat: 30.53 }), [], 'an old point');
    assert.deepEqual(await tileAt(tx, '330521', 12), []);
    assert.equal((await tileAt(tx, '33', 12)).length, 2, 'a province sees its counties');
  }));

test('a tile that the map does not have is refused', () =>
  undone(db, async (tx) => {
    const { get } = await callerAs(tx, 'nobody', county);
    assert.equal((await get('/api/tiles/33/1/2/0')).status, 400);
  }));
