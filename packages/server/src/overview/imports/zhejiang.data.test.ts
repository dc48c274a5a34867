import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inArea } from '#db/area';
import { verifyTrail } from '#db/verify-trail';
import { placePage } from '#registry/views';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { sharedData } from '#testing/shared-data';
import { importFrom } from './import-from.ts';
import { undoFrom } from './undo-from.ts';

const file = sharedData('zhejiang-villages/zhejiang-villages-clean.csv');
const { db } = await testDatabase();

test(
  '25,547 places of Zhejiang come in with the precision of each point',
  { skip: file.skip },
  () =>
    undone(db, async (tx) => {
      const ground = groundOf(tx);
      const report = await importFrom(ground, {
        ...{ kind: 'places', fileName: 'zhejiang.csv', content: file.read() },
        ...{ area: '33', countyLength: 6, dryRun: false, by: 'test' },
      });
      assert.equal(report.rows, 25_547);
      assert.deepEqual(
        report.faults.filter(({ level }) => level === 'stop'),
        [],
      );
      const counted = await tx
        .selectFrom('place_points')
        .select(['precision', (is) => is.fn.countAll<number>().as('count')])
        .groupBy('precision')
        .orderBy('precision')
        .execute();
      assert.deepEqual(counted, [
        { precision: 'county', count: 1227 },
        { precision: 'own', count: 2313 },
        { precision: 'township', count: 22_003 },
      ]);
      const counties = await tx.selectFrom('counties').select('county').execute();
      assert.equal(counties.length, 90);
      const found = await inArea(tx, '33', (inside) =>
        placePage(inside, { area: '33', level: 'village', words: '余村', after: '', most: 500 }),
      );
      assert.ok(
        found.rows.some(
          ({ code, parentName }) => code === '330523108204' && parentName === '天荒坪镇',
        ),
      );
      assert.deepEqual((await verifyTrail(tx)).breaches, []);
      const undoing = await undoFrom(ground, { id: report.id ?? '', by: 'test' });
      assert.deepEqual(undoing.ok, true);
      assert.deepEqual(await tx.selectFrom('places').select('code').execute(), []);
    }),
);
