import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { approvedPlan, readyToPlan } from '#testing/ready-to-plan';
import { codesOf, householdId, Story, YUCUN } from '#testing/story';

const { db } = await testDatabase();

type Told = { readonly s: Story; readonly work: string; readonly costFen: number };

/** Each story begins with an approved plan and a work of 余村 that it builds. */
function story(name: string, tell: (told: Told) => Promise<void>): void {
  test(name, () =>
    undone(db, async (tx) => {
      const s = await Story.open(tx);
      await readyToPlan(s);
      const plan = await approvedPlan(s);
      const { rows } = (await s.get('nobody', `/plans/${plan}/works?chosen=true&village=${YUCUN}`))
        .body;
      const [chosen] = rows.filter(({ type }: { type: string }) => type === 'toilet');
      await tell({ s, work: chosen.work, costFen: chosen.costFen });
    }),
  );
}

const order = ({ s, work, costFen }: Told, more: object = {}) =>
  s.post('county', `/works/${work}/order`, {
    contractor: '安吉建工',
    route: 'simple',
    amountFen: costFen,
    dueOn: '2027-12-01',
    ...more,
  });
const reach = ({ s, work }: Told, milestone: string, more: object = {}) =>
  s.post('clerk', `/works/${work}/milestones`, {
    milestone,
    reachedOn: s.today,
    words: '',
    ...more,
  });
const measure = (
  { s, work }: Told,
  quantity: number,
  measuredBy = ['township', 'supervision-committee'],
) =>
  s.post('township', `/works/${work}/measurements`, { quantity, measuredOn: s.today, measuredBy });
const households = ['h1', 'h2', 'h3'].map(householdId);
const ask = ({ s, work }: Told) =>
  s.post('clerk', `/works/${work}/acceptance-ballot`, { households, closesOn: '2027-12-31' });
const accept = ({ s, work }: Told) =>
  s.post('township', `/works/${work}/acceptance`, { complaintPhone: '0572-5012345' });

async function finished(told: Told, more: object = {}): Promise<void> {
  await order(told, more);
  for (const milestone of ['started', 'half', 'finished']) {
    told.s.later(10);
    assert.equal((await reach(told, milestone)).status, 200, milestone);
  }
}

story(
  'a work is ordered, built, measured, voted on and accepted; its need waits for the person’s word',
  async (told) => {
    const { s, work } = told;
    await finished(told);
    assert.equal((await measure(told, 100)).status, 200);
    const { ballot } = (await ask(told)).body;
    for (const who of ['h1', 'h2'] as const)
      assert.equal((await s.post(who, `/ballots/${ballot}/votes`, { choice: 'yes' })).status, 200);
    const accepted = await accept(told);
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body));

    const shown = (await s.get('nobody', `/works/${work}/delivery`)).body;
    assert.deepEqual([shown.state, shown.silentDays, shown.lacking], ['accepted', 0, []]);
    const { facilities } = (await s.get('nobody', `/places/${YUCUN}`)).body;
    assert.deepEqual(
      [facilities[0].id, facilities[0].work, facilities[0].carer],
      [accepted.body.facility, work, '张三'],
    );
    assert.equal((await s.get('nobody', `/needs/${YUCUN}-N1`)).body.state, 'built');
    const facts = (await s.get('nobody', `/facts?place=${YUCUN}&measure=toilet.households`)).body
      .rows;
    assert.deepEqual([facts[0].value, facts[0].source], [100, `acceptance of ${work}`]);
  },
);

story(
  'what an accepted work was given beyond its price is free again, and the price can still be paid',
  async (told) => {
    const { s, work, costFen } = told;
    const lines = async () => (await s.get('nobody', '/funds/330523')).body.lines;
    const before = await lines();
    await finished(told, { amountFen: costFen - 1_000_001 });
    await measure(told, 100);
    const { ballot } = (await ask(told)).body;
    for (const who of ['h1', 'h2'] as const)
      await s.post(who, `/ballots/${ballot}/votes`, { choice: 'yes' });
    assert.equal((await accept(told)).status, 200);
    const committed = (rows: { committedFen: number }[]) =>
      rows.reduce((sum, row) => sum + row.committedFen, 0);
    assert.equal(committed(before) - committed(await lines()), 1_000_001);
    const pay = (amountFen: number) =>
      s.post('county', `/works/${work}/payments`, { amountFen, memo: '结算' });
    assert.equal((await pay(costFen - 1_000_001)).status, 200);
    assert.deepEqual(codesOf(await pay(1)), ['beyond-committed']);
  },
);

story('what an acceptance lacks is said all at once', async (told) => {
  await order(told);
  assert.deepEqual(codesOf(await accept(told)), ['not-finished', 'not-measured', 'not-voted-on']);
  const { lacking } = (await told.s.get('nobody', `/works/${told.work}/delivery`)).body;
  assert.deepEqual(
    lacking.map(({ code }: { code: string }) => code),
    ['not-finished', 'not-measured', 'not-voted-on'],
  );
});

story(
  'a work is ordered once, from the plan, within its money, by the route that suits it',
  async (told) => {
    assert.deepEqual(codesOf(await order(told, { amountFen: told.costFen + 1 })), [
      'order-beyond-committed',
    ]);
    assert.deepEqual(codesOf(await order(told, { route: 'self-built' })), [
      'too-large-to-build-yourselves',
    ]);
    assert.equal((await order(told)).status, 200);
    assert.deepEqual(codesOf(await order(told)), ['already-ordered']);
    const other = { ...told, work: `${YUCUN}-W9` };
    assert.deepEqual(codesOf(await order(other)), ['not-found']);
  },
);

story(
  'a plain file is kept as evidence by its hash, and silence is counted from the last thing heard',
  async (told) => {
    await order(told);
    const content = Buffer.from('照片').toString('base64');
    await reach(told, 'started', { evidence: [{ mediaType: 'image/jpeg', content }] });
    told.s.later(31);
    const shown = (await told.s.get('nobody', `/works/${told.work}/delivery`)).body;
    assert.equal(shown.silentDays, 31);
    assert.match(shown.milestones[0].evidence[0], /^[0-9a-f]{64}$/);
  },
);

story(
  'milestones come in order, and are measured by two, the committee among them',
  async (told) => {
    await order(told);
    assert.deepEqual(codesOf(await reach(told, 'half')), ['milestone-out-of-order']);
    assert.deepEqual(codesOf(await measure(told, 100)), ['not-finished']);
    for (const milestone of ['started', 'half', 'finished']) await reach(told, milestone);
    assert.deepEqual(codesOf(await measure(told, 100, ['township', 'contractor'])), [
      'supervision-missing',
    ]);
    assert.deepEqual(codesOf(await measure(told, 100, ['supervision-committee'])), [
      'measured-by-too-few',
    ]);
  },
);

story(
  'the served households are asked once at a time, and their no stops the acceptance',
  async (told) => {
    assert.deepEqual(codesOf(await ask(told)), ['not-ordered']);
    await finished(told);
    await measure(told, 100);
    const { ballot } = (await ask(told)).body;
    assert.deepEqual(codesOf(await ask(told)), ['ballot-open-already']);
    for (const who of ['h1', 'h2'] as const)
      await told.s.post(who, `/ballots/${ballot}/votes`, { choice: 'no' });
    assert.deepEqual(codesOf(await accept(told)), ['voted-down']);
  },
);

story('works under way are listed by area and state, page by page', async (told) => {
  await order(told);
  const list = async (query: string) =>
    (await told.s.get('nobody', `/delivery?${query}`)).body.rows.length;
  assert.equal(await list(`area=${YUCUN}`), 1);
  assert.equal(await list(`area=${YUCUN}&state=started`), 0);
  await reach(told, 'started');
  assert.equal(await list('area=330523&state=started'), 1);
  assert.equal(await list('area=330521'), 0);
});
