import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yuan } from '@qianwan/base/money';
import { inArea } from '#db/area';
import { verifyTrail } from '#db/verify-trail';
import { insertRow } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, codesOf, NEXT_DOOR, Story, TOWNSHIP, YUCUN } from '#testing/story';
import { loadGateFacts } from './load-gate-facts.ts';
import { findWorks } from './store.ts';

const { db } = await testDatabase();

function story(name: string, tell: (story: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

const need = { village: YUCUN, words: '村口石板路积水', category: 'lane' };
const meeting = {
  village: YUCUN,
  body: 'representatives',
  matter: '修村口石板路',
  noticeOn: '2026-11-17',
  heldOn: '2026-11-20',
  due: 45,
  present: 30,
  householdsDue: 0,
  householdsPresent: 0,
  yes: 16,
  no: 10,
  abstain: 4,
  minutes: '',
  channel: 'meeting',
};
const lane = {
  village: YUCUN,
  type: 'lane',
  title: '村口石板路整修',
  plainNote: '村口到祠堂，找村主任问',
  needs: [`${YUCUN}-N1`],
  resolution: `${YUCUN}-M1`,
  quantity: 600,
  costFen: yuan(100_000),
  householdsServed: 4,
  upkeepFen: yuan(2_000),
  upkeepPayer: '村集体',
  owner: '村集体',
  carer: '村保洁员',
  borrowedFen: 0,
  after: [],
};

/** A need that two households feel, and a meeting that has resolved to answer it. */
async function resolved(s: Story, counts: object = {}): Promise<void> {
  await s.post('h1', '/needs', need);
  await s.post('h2', `/needs/${YUCUN}-N1/voices`, {});
  await s.post('clerk', '/resolutions', { ...meeting, needs: [`${YUCUN}-N1`], ...counts });
}

story(
  'what villagers feel and a meeting resolves enters the library, and those who asked can see it',
  async (s) => {
    await resolved(s);
    const { body: proposed } = await s.post('clerk', '/works', lane);
    assert.equal(proposed.id, `${YUCUN}-W1`);
    assert.equal((await s.get('nobody', `/works/${proposed.id}`)).body.state, 'proposed');
    assert.equal((await s.post('clerk', `/works/${proposed.id}/admission`, {})).status, 403);
    const admitted = await s.post('township', `/works/${proposed.id}/admission`, {});
    assert.deepEqual([admitted.body.admitted, codesOf(admitted)], [true, ['plan-class-unknown']]);
    const { body: work } = await s.get('nobody', `/works/${proposed.id}`);
    assert.deepEqual(
      [work.state, work.villageName, work.admittedOn],
      ['admitted', '余村村', '2026-11-23'],
    );
    const { body: answered } = await s.get('nobody', `/needs/${YUCUN}-N1`);
    assert.deepEqual([answered.state, answered.steps[0].work], ['taken-up', proposed.id]);
    const change = await s.post('clerk', `/works/${proposed.id}/change`, { costFen: 1 });
    assert.deepEqual(codesOf(change), ['already-admitted']);
    const again = await s.post('township', `/works/${proposed.id}/admission`, {});
    assert.deepEqual(codesOf(again), ['already-admitted']);
    const { breaches } = await verifyTrail(s.tx);
    // What the story set up itself, before anyone asked, is in no trail.
    assert.deepEqual(
      breaches.filter(({ what }) => what !== 'row-unrecorded'),
      [],
    );
  },
);

story(
  'a work that is not ready gets every reason at once, which is kept, and a change is checked again',
  async (s) => {
    await resolved(s, { yes: 15, no: 11 });
    const poor = { ...lane, costFen: yuan(600 * 286) + 1, carer: null, householdsServed: 6 };
    await s.post('clerk', '/works', poor);
    const refused = await s.post('township', `/works/${YUCUN}-W1/admission`, {});
    assert.deepEqual([refused.status, refused.body.admitted], [200, false]);
    const reasons = [
      'resolution-invalid',
      'plan-class-unknown',
      'cost-above-band',
      'upkeep-no-carer',
      'serves-more-than-live-there',
    ];
    assert.deepEqual(codesOf(refused), reasons);
    const { body: shown } = await s.get('nobody', `/works/${YUCUN}-W1`);
    assert.deepEqual([shown.state, shown.checkedOn], ['refused', '2026-11-23']);
    assert.equal((await s.get('nobody', `/needs/${YUCUN}-N1`)).body.state, 'raised');

    await s.post('clerk', '/resolutions', {
      ...meeting,
      needs: [`${YUCUN}-N1`],
      heldOn: '2026-11-22',
    });
    await s.post('clerk', `/works/${YUCUN}-W1/change`, { costFen: yuan(600 * 286), carer: '老王' });
    const { body: better } = await s.get('nobody', `/works/${YUCUN}-W1`);
    assert.deepEqual(codesOf({ status: 200, body: better }), [
      'resolution-invalid',
      'plan-class-unknown',
      'serves-more-than-live-there',
    ]);
    await s.post('clerk', `/works/${YUCUN}-W1/change`, {
      resolution: `${YUCUN}-M2`,
      householdsServed: 5,
    });
    assert.equal((await s.get('nobody', `/works/${YUCUN}-W1`)).body.state, 'proposed');
    const admitted = await s.post('township', `/works/${YUCUN}-W1/admission`, {});
    assert.equal(admitted.body.admitted, true);
  },
);

story('each village answers for its own works', async (s) => {
  await resolved(s);
  assert.equal((await s.post('next-clerk', '/works', lane)).status, 403);
  assert.equal((await s.post('h1', '/works', lane)).status, 403);
  assert.equal((await s.post('nobody', '/works', lane)).status, 401);
  const { id } = (await s.post('clerk', '/works', lane)).body;
  assert.equal((await s.post('next-clerk', `/works/${id}/change`, { costFen: 1 })).status, 403);
  const strange = { ...lane, needs: [`${NEXT_DOOR}-N1`], resolution: `${NEXT_DOOR}-M1` };
  assert.deepEqual(codesOf(await s.post('clerk', '/works', strange)), ['names-another-village']);
  const afterNothing = { ...lane, after: [`${YUCUN}-W9`] };
  assert.deepEqual(codesOf(await s.post('clerk', '/works', afterNothing)), ['first-work-unknown']);
  assert.equal((await s.post('clerk', '/works', { ...lane, after: [id] })).status, 200);
});

story('works come in pages by id, by type and by where they stand', async (s) => {
  await resolved(s);
  for (let at = 0; at < 3; at += 1) await s.post('clerk', '/works', lane);
  await s.post('next-clerk', '/works', {
    ...lane,
    village: NEXT_DOOR,
    type: 'lamp',
    needs: [],
    resolution: null,
  });
  await s.post('township', `/works/${YUCUN}-W1/admission`, {});
  await s.post('township', `/works/${NEXT_DOOR}-W1/admission`, {});
  const ids = async (rest: Record<string, string>) => {
    const query = new URLSearchParams({ area: TOWNSHIP, ...rest });
    const { rows } = (await s.get('nobody', `/works?${query}`)).body;
    return rows.map(({ id }: { id: string }) => id);
  };
  assert.deepEqual(await ids({ state: 'admitted' }), [`${YUCUN}-W1`]);
  assert.deepEqual(await ids({ state: 'refused' }), [`${NEXT_DOOR}-W1`]);
  assert.deepEqual(await ids({ state: 'proposed' }), [`${YUCUN}-W2`, `${YUCUN}-W3`]);
  assert.deepEqual(await ids({ type: 'lamp' }), [`${NEXT_DOOR}-W1`]);
  assert.deepEqual(await ids({ most: '2' }), [`${YUCUN}-W1`, `${YUCUN}-W2`]);
  assert.deepEqual(await ids({ after: `${YUCUN}-W2` }), [`${YUCUN}-W3`, `${NEXT_DOOR}-W1`]);
});

story('the gates see the newest fact, what stands, and what the collective resolved', async (s) => {
  await resolved(s);
  await s.post('clerk', '/works', { ...lane, borrowedFen: yuan(1) });
  const members = { due: 9, present: 6, yes: 6, no: 0, abstain: 0, noticeOn: '2026-11-10' };
  await s.post('clerk', '/resolutions', {
    ...meeting,
    ...members,
    body: 'collective-members',
    needs: [`${YUCUN}-N1`],
  });
  await inArea(s.tx, COUNTY, async (tx) => {
    const writer = { tx, county: COUNTY, writes: [] };
    const said = { place: YUCUN, source: '入户', author: 'clerk', recorded_at: '2026-11-01' };
    for (const [measure, day, value, words] of [
      ['households', '2026-02-01', 312, null],
      ['households', '2025-02-01', 300, null],
      ['plan.class', '2026-01-01', null, '特色保护'],
      ['income.operating', '2026-01-01', 500_000.55, null],
      ['toilet.households', '2026-01-01', 290, null],
    ] as const) {
      await insertRow(writer, 'facts', { ...said, measure, day, value, words });
    }
    const [work] = await findWorks(tx, [`${YUCUN}-W1`]);
    assert.ok(work);
    const facts = await loadGateFacts(writer, work, s.today);
    assert.deepEqual(facts.village, {
      households: 312,
      planClass: 'special',
      ownIncomeFen: 50_000_055,
      debtFen: null,
      served: { toilet: 290 },
    });
    assert.deepEqual(
      facts.collective.map(({ id, valid }) => [id, valid]),
      [[`${YUCUN}-M2`, true]],
    );
    assert.deepEqual(
      facts.needs.map(({ voices, verified }) => [voices, verified]),
      [[2, false]],
    );
  });
});
