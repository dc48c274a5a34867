import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { sharedData } from '#testing/shared-data';
import { importFrom } from './import-from.ts';

const file = sharedData('indonesia-idm-2024/villages.csv');
const { db } = await testDatabase();

// Indonesia numbers its provinces as China does (33 is Central Java), so its codes get a prefix.
const common = {
  ...{ fileName: 'villages.csv', area: 'id', codePrefix: 'id', countyLength: 6 },
  ...{ dryRun: false, by: 'test' },
};

const told = (faults: readonly { row: number; column: string; code: string }[], column: string) =>
  faults.filter((fault) => fault.column === column).map(({ row, code }) => `${row} ${code}`);

test(
  '75,265 villages of Indonesia come in with their three pillars as facts',
  { skip: file.skip },
  () =>
    undone(db, async (tx) => {
      const content = file.read();
      const ground = groundOf(tx);
      const places = await importFrom(ground, { ...common, kind: 'places', content });
      assert.equal(places.rows, 75_265);
      assert.deepEqual(told(places.faults, 'village').slice(0, 3), [
        '4 name-empty',
        '57396 name-repeated',
        '70928 name-repeated',
      ]);
      const facts = await importFrom(ground, {
        ...{ ...common, kind: 'facts', content },
        day: day('2024-12-31'),
      });
      assert.equal(facts.rows, 3 * (75_265 - 4), 'four villages have no score');
      for (const pillar of ['iks', 'ike', 'ikl'])
        assert.equal(told(facts.faults, pillar).length, 4, `${pillar} is told to be missing`);
      const [counted] = await tx
        .selectFrom('facts')
        .select((is) => [
          is.fn.countAll<number>().as('facts'),
          is.fn.sum<number>('value').as('sum'),
        ])
        .execute();
      assert.equal(counted?.facts, facts.rows);
      const counties = await tx.selectFrom('counties').select('county').execute();
      assert.equal(counties.length, 434);
    }),
);
