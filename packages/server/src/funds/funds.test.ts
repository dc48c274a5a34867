import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { commit } from '@qianwan/programme/funds/entry';
import { inArea } from '#db/area';
import type { Writer } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, codesOf, Story } from '#testing/story';
import { bookEntries, entryIds } from './store.ts';

const { db } = await testDatabase();
const work = '330523108204-W1';
const earmark = { payer: 'county-finance', purpose: 'environment' as const, year: 2027 };

function story(name: string, tell: (county: Story) => Promise<void>): void {
  test(name, () =>
    undone(db, async (tx) => {
      const county = await Story.open(tx);
      await county.post('county', `/funds/${COUNTY}/payers`, {
        id: earmark.payer,
        nameZh: '县财政',
        nameEn: 'County finance',
        kind: 'government',
      });
      await tell(county);
    }),
  );
}

const set = (county: Story, amountFen: number) =>
  county.post('county', `/funds/${COUNTY}/envelopes`, { ...earmark, amountFen });

/** What approving a plan does: money is tied to a work. */
function tie(county: Story, amount: number): Promise<void> {
  return inArea(county.tx, COUNTY, async (tx) => {
    const writer: Writer = { tx, county: COUNTY, writes: [] };
    const [id = ''] = await entryIds(writer, 1);
    const entry = commit(work, [{ ...earmark, fen: fen(amount) }], 'plan');
    await bookEntries(writer, [{ id, entry }], { today: '2026-11-23', by: 'county' });
  });
}

const lineOf = async (county: Story) =>
  (await county.get('nobody', `/funds/${COUNTY}`)).body.lines[0];

story(
  'an envelope is set, raised and lowered, and the ledger follows by the difference',
  async (county) => {
    for (const amount of [100_000, 250_000, 80_000])
      assert.equal((await set(county, amount)).status, 200);
    assert.equal((await lineOf(county)).promisedFen, 80_000);
    const { body } = await county.get('nobody', `/ledger?area=${COUNTY}`);
    const pledged = body.rows.map(
      (row: { lines: { amountFen: number }[] }) => row.lines[0]?.amountFen,
    );
    assert.deepEqual(pledged, [-170_000, 150_000, 100_000], 'newest first');
    const { envelopes } = (await county.get('nobody', `/funds/${COUNTY}`)).body;
    assert.equal(envelopes.length, 1, 'the newest row of an envelope is the one that holds');
  },
);

story('an envelope never falls below what is committed', async (county) => {
  await set(county, 100_000);
  await tie(county, 70_000);
  const refused = await set(county, 69_999);
  assert.equal(refused.status, 422);
  assert.deepEqual(codesOf(refused), ['below-committed']);
  assert.equal((await set(county, 70_000)).status, 200);
});

story('a work is paid to the last fen, and not one further', async (county) => {
  await set(county, 100_000);
  await tie(county, 70_000);
  const pay = (amountFen: number) =>
    county.post('county', `/works/${work}/payments`, { amountFen, memo: '进度款' });
  assert.deepEqual(codesOf(await pay(70_001)), ['beyond-committed']);
  assert.equal((await pay(30_000)).status, 200);
  assert.equal((await pay(40_000)).status, 200);
  assert.deepEqual(codesOf(await pay(1)), ['beyond-committed']);
  assert.deepEqual(await lineOf(county), {
    ...earmark,
    promisedFen: 100_000,
    committedFen: 70_000,
    paidFen: 70_000,
  });
});

story('a mistaken payment is mended by its counter-entry, once', async (county) => {
  await set(county, 100_000);
  await tie(county, 70_000);
  const paid = await county.post('county', `/works/${work}/payments`, {
    amountFen: 500,
    memo: '错付',
  });
  const mend = () => county.post('county', `/ledger/${paid.body.id}/counter`, { memo: '冲正' });
  const mended = await mend();
  assert.equal(mended.body.counters, paid.body.id);
  assert.equal((await lineOf(county)).paidFen, 0);
  assert.deepEqual(codesOf(await mend()), ['overdrawn', 'already-countered']);
  assert.deepEqual(
    codesOf(await county.post('county', `/ledger/${COUNTY}-L99/counter`, { memo: '冲正' })),
    ['not-found'],
  );
});

story(
  'only the county moves money, and everyone may read the ledger, page by page',
  async (county) => {
    const asClerk = await county.post('clerk', `/funds/${COUNTY}/envelopes`, {
      ...earmark,
      amountFen: 1,
    });
    assert.equal(asClerk.status, 403);
    for (const amount of [100, 200, 300]) await set(county, amount);
    const first = (await county.get('nobody', `/ledger?area=${COUNTY}&most=2`)).body;
    assert.equal(first.rows.length, 2);
    const second = (await county.get('nobody', `/ledger?area=${COUNTY}&most=2&after=${first.next}`))
      .body;
    assert.deepEqual([second.rows.length, second.next], [1, null]);
  },
);

story('the ledger of a village shows what concerns its works', async (county) => {
  await set(county, 100_000);
  await tie(county, 70_000);
  const ofVillage = async (area: string) =>
    (await county.get('nobody', `/ledger?area=${area}`)).body.rows.length;
  assert.equal(await ofVillage('330523108204'), 1);
  assert.equal(await ofVillage('330523108205'), 0);
  assert.equal(await ofVillage(COUNTY), 2);
});

story('a payer is added once, and nobody unknown pays', async (county) => {
  const again = { id: earmark.payer, nameZh: '县', nameEn: 'x', kind: 'government' };
  assert.deepEqual(codesOf(await county.post('county', `/funds/${COUNTY}/payers`, again)), [
    'payer-exists',
  ]);
  const stranger = { ...earmark, payer: 'stranger', amountFen: 1 };
  const refused = await county.post('county', `/funds/${COUNTY}/envelopes`, stranger);
  assert.deepEqual(codesOf(refused), ['payer-unknown']);
});
