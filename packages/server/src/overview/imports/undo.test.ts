import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UndoCode } from '@qianwan/programme/registry/import-fault';
import { sql } from 'kysely';
import type { Tx } from '#db/database';
import { verifyTrail } from '#db/verify-trail';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';
import { type ImportOrder, importFrom } from './import-from.ts';
import { undoFrom } from './undo-from.ts';

const { db } = await testDatabase();

const lists: Record<ImportOrder['kind'], string> = {
  places: 'code,name,township_code,lon,lat\n330523108206,银坑村,330523108,119.6,30.5',
  facts: `code,指标,数值,日期\n${village},户数,280,2026-01-01`,
  needs: `village,words\n${village},路灯没有`,
  works: `村代码,工程类型,工程名称,数量,估算造价（元）,受益户数\n${village},路灯,主路路灯,40,120000,200`,
  funds: `county,payer,purpose,year,金额（元）\n${county},county,环境,2027,1000000`,
};

async function imported(tx: Tx, kind: ImportOrder['kind']): Promise<string> {
  await somePlaces(tx);
  await sql`insert into payers values (${county}, 'county', '县财政', 'County', 'government')`.execute(
    tx,
  );
  const content = new TextEncoder().encode(lists[kind]);
  const order = { kind, content, fileName: 'l.csv', area: county, dryRun: false, by: 'test' };
  const { id, faults } = await importFrom(groundOf(tx), order);
  assert.notEqual(id, null, JSON.stringify(faults));
  return id ?? '';
}

const need = `${village}-N1`;
const work = `${village}-W1`;
const later = `'2026-11-01', 's', 'a', now()`;

const standing: [kind: ImportOrder['kind'], what: string, statement: string, code: UndoCode][] = [
  [
    'places',
    'a fact at the place',
    `insert into facts (county, place, measure, value, day, source, author, recorded_at) values ('${county}', '330523108206', 'households', 1, ${later})`,
    'import-places-used',
  ],
  [
    'places',
    'a point set since',
    `insert into place_points (county, code, lon, lat, morton, precision, source, set_on, set_by, latest) values ('${county}', '330523108206', 1, 1, 1, 'own', 's', '2026-11-01', 'a', false)`,
    'import-places-used',
  ],
  [
    'facts',
    'a fact that supersedes it',
    `insert into facts (county, place, measure, value, day, source, author, recorded_at, supersedes) select county, place, measure, 281, day, 's', 'a', now(), id from facts`,
    'import-facts-superseded',
  ],
  [
    'needs',
    'an answer',
    `insert into need_steps (county, need, step, words, by_actor, taken_on) values ('${county}', '${need}', 'answered', 'w', 'a', '2026-11-01')`,
    'import-needs-answered',
  ],
  [
    'needs',
    'a supporter',
    `insert into need_voices values ('${county}', '${need}', 'h', 'web', '2026-11-01')`,
    'import-needs-answered',
  ],
  [
    'works',
    'a gate check',
    `insert into gate_checks (county, work, checked_on, passed, findings, inputs, by_actor) values ('${county}', '${work}', '2026-11-01', true, '[]', '{}', 'a')`,
    'import-works-standing',
  ],
  [
    'works',
    'a plan',
    `insert into plan_works values ('${county}', 'p', '${work}', '${village}', 2027, null)`,
    'import-works-planned',
  ],
  [
    'works',
    'an order',
    `insert into orders values ('${county}', 'o', '${work}', 'c', 'tender', 1, '2026-11-01', '2027-01-01', 'a')`,
    'import-works-ordered',
  ],
  ['funds', 'a change', `update envelopes set latest = false`, 'import-envelopes-changed'],
  [
    'funds',
    'a commitment',
    `insert into ledger_lines values ('${county}', 'l', 1, 'committed', 'county', 'environment', 2027, '${work}', 1)`,
    'import-envelopes-committed',
  ],
];

for (const [kind, what, statement, code] of standing) {
  test(`an import of ${kind} stays where there is ${what}`, () =>
    undone(db, async (tx) => {
      const id = await imported(tx, kind);
      await sql.raw(statement).execute(tx);
      const verdict = await undoFrom(groundOf(tx), { id, by: 'test' });
      assert.deepEqual(verdict.ok ? [] : verdict.findings.map((finding) => finding.code), [code]);
    }));
}

for (const kind of ['places', 'facts', 'needs', 'works', 'funds'] as const) {
  test(`an import of ${kind} that nothing stands on goes without a trace, but in the trail`, () =>
    undone(db, async (tx) => {
      const id = await imported(tx, kind);
      assert.ok((await undoFrom(groundOf(tx), { id, by: 'test' })).ok);
      const tables = { places: 'places', facts: 'facts', needs: 'needs', works: 'works' } as const;
      const table = kind === 'funds' ? 'envelopes' : tables[kind];
      const left = await tx
        .selectFrom(table)
        .select('county')
        .where('import_id', '=', id)
        .execute();
      assert.deepEqual(left, []);
      const { breaches } = await verifyTrail(tx);
      assert.deepEqual(
        breaches.filter(({ where }) => !/^(payers|places) /.test(where)),
        [],
      );
    }));
}

test('what was not imported cannot be undone', () =>
  undone(db, async (tx) => {
    const verdict = await undoFrom(groundOf(tx), { id: `${county}-I9`, by: 'test' });
    assert.deepEqual(verdict.ok ? [] : verdict.findings.map(({ code }) => code), ['not-found']);
  }));
