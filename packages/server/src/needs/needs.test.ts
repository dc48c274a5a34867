import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, seededRandom } from '@qianwan/base/random';
import { NeedCategory, NeedState, StepKind } from '@qianwan/programme/needs/need';
import { inArea } from '#db/area';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, codesOf, householdId, NEXT_DOOR, Story, TOWNSHIP, YUCUN } from '#testing/story';
import { addStep } from './add-step.ts';
import { markBuilt, markTakenUp } from './mark-work.ts';

const { db } = await testDatabase();

function story(name: string, tell: (story: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

const words = '村口的石板路下雨就积水，老人不敢走';
const raised = { village: YUCUN, words, category: 'lane', severity: 2 };

story(
  'anyone may raise a need without an account, and a receipt is all that is needed to follow it',
  async (s) => {
    const { status, body } = await s.post('nobody', '/needs', raised);
    assert.equal(status, 200);
    assert.equal(body.id, `${YUCUN}-N1`);
    assert.match(body.receipt, /^[2-9A-HJ-NP-Z]{10}$/);
    assert.equal(body.dueOn, '2026-12-08');
    const { body: seen } = await s.get('nobody', `/needs/${body.id}`);
    assert.deepEqual(
      [seen.words, seen.villageName, seen.voices, seen.state, seen.clock.overdue],
      [words, '余村村', 0, 'raised', false],
    );
    assert.ok(!JSON.stringify(seen).includes(body.receipt), 'the receipt is shown once, to one');
  },
);

story('a need of a village that is not in the register is refused', async (s) => {
  const lost = await s.post('nobody', '/needs', { ...raised, village: TOWNSHIP });
  assert.deepEqual([lost.status, codesOf(lost)], [422, ['village-unknown']]);
});

story('what a household says on paper is its own, though the clerk has typed it', async (s) => {
  const paper = { ...raised, household: householdId('h3'), channel: 'paper' };
  const { body } = await s.post('clerk', '/needs', paper);
  assert.equal((await s.get('nobody', `/needs/${body.id}`)).body.voices, 1);
  const solved = await s.post('h3', `/needs/${body.id}/confirmation`, { solved: true });
  assert.equal(solved.body.state, 'solved');
  for (const who of ['nobody', 'h1', 'next-clerk', 'auditor'] as const) {
    assert.deepEqual(codesOf(await s.post(who, '/needs', paper)), ['only-own-household'], who);
  }
  const strange = { ...paper, household: householdId('h6') };
  assert.deepEqual(codesOf(await s.post('clerk', '/needs', strange)), ['household-elsewhere']);
});

story('a household counts once, whatever the channel, and only in its own village', async (s) => {
  const need = (await s.post('h1', '/needs', raised)).body.id;
  const voices = `/needs/${need}/voices`;
  const support = (who: 'h1' | 'h2' | 'h6' | 'clerk' | 'next-clerk', body: object = {}) =>
    s.post(who, voices, body);
  assert.deepEqual(codesOf(await support('h1')), ['already-counted'], 'the first voice is one');
  assert.deepEqual((await support('h2')).body.voices, 2);
  const paper = (who: string) => ({ household: householdId(who), channel: 'paper' });
  assert.deepEqual(codesOf(await support('clerk', paper('h2'))), ['already-counted']);
  assert.deepEqual((await support('clerk', paper('h3'))).body.voices, 3);
  assert.deepEqual(codesOf(await support('clerk')), ['which-household']);
  assert.deepEqual(codesOf(await support('clerk', paper('h6'))), ['household-elsewhere']);
  assert.deepEqual(codesOf(await support('clerk', { household: 'x' })), ['household-unknown']);
  assert.deepEqual(codesOf(await support('h2', paper('h4'))), ['only-own-household']);
  assert.equal((await support('h6')).status, 403);
  assert.equal((await support('next-clerk', paper('h4'))).status, 403);
});

story('the township sees which clocks have run out, and an answer stops them', async (s) => {
  const need = (await s.post('h1', '/needs', raised)).body.id;
  await s.post('nobody', '/needs', { ...raised, village: NEXT_DOOR, category: 'sewage' });
  const overdue = async () =>
    (await s.get('township', `/needs?area=${TOWNSHIP}&overdue=true`)).body.rows;
  s.later(15);
  assert.deepEqual(await overdue(), [], 'the last day is in time');
  s.later(1);
  const [late, ...others] = await overdue();
  assert.deepEqual([late.id, late.clock.overdue, others], [need, true, []]);
  const step = (step: string, words: string) =>
    s.post('township', `/needs/${need}/steps`, { step, words });
  assert.deepEqual(codesOf(await step('declined', '')), ['decline-needs-words']);
  assert.equal((await step('verified', '')).body.state, 'verified');
  assert.equal((await overdue()).length, 1, 'verifying is no answer');
  assert.equal((await step('answered', '下月请师傅来看')).body.clock.answered, true);
  assert.deepEqual(await overdue(), []);
});

story('an officer of another village takes no step', async (s) => {
  const need = (await s.post('h1', '/needs', raised)).body.id;
  const steps = `/needs/${need}/steps`;
  assert.equal((await s.post('next-clerk', steps, { step: 'verified' })).status, 403);
  assert.equal((await s.post('nobody', steps, { step: 'verified' })).status, 401);
  assert.equal((await s.post('h1', steps, { step: 'verified' })).status, 403);
});

story('only who raised it closes it: by the household, or by the receipt', async (s) => {
  const first = (await s.post('h1', '/needs', raised)).body;
  const second = (await s.post('nobody', '/needs', raised)).body;
  const confirm = (who: 'h1' | 'h2' | 'nobody' | 'clerk', need: string, rest: object) =>
    s.post(who, `/needs/${need}/confirmation`, { solved: true, ...rest });
  await inArea(s.tx, COUNTY, async (tx) => {
    const writer = { tx, county: COUNTY, writes: [] };
    const needs = [first.id, second.id];
    await markTakenUp(writer, needs, `${YUCUN}-W1`, 'township', s.today);
    await markBuilt(writer, needs, `${YUCUN}-W1`, 'township', s.today);
    await markBuilt(writer, needs, `${YUCUN}-W1`, 'township', s.today);
  });
  const { body: built } = await s.get('nobody', `/needs/${first.id}`);
  assert.deepEqual([built.state, built.steps.length], ['built', 2]);
  assert.deepEqual(codesOf(await confirm('h2', first.id, {})), ['not-the-raiser']);
  assert.deepEqual(codesOf(await confirm('clerk', second.id, { receipt: first.receipt })), [
    'not-the-raiser',
  ]);
  assert.equal((await confirm('h1', first.id, {})).body.state, 'solved');
  const spoken = second.receipt.toLowerCase().replace(/^(.{5})/, '$1 ');
  const not = await confirm('nobody', second.id, {
    receipt: spoken,
    solved: 'false',
    words: '还积水',
  });
  assert.deepEqual([not.body.state, not.body.clock.answered], ['raised', false]);
  const { rows } = (await s.get('nobody', `/needs?area=${YUCUN}&state=solved`)).body;
  assert.deepEqual(
    rows.map(({ id }: { id: string }) => id),
    [first.id],
  );
});

story('a list comes in pages, newest first, and misses none', async (s) => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    ids.unshift((await s.post('nobody', '/needs', raised)).body.id);
    if (at % 2 === 0) s.later(1);
  }
  const seen: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const query = new URLSearchParams({ area: COUNTY, most: '2', after });
    const { rows, next } = (await s.get('nobody', `/needs?${query}`)).body;
    seen.push(...rows.map(({ id }: { id: string }) => id));
    after = next;
  }
  assert.deepEqual(seen, ids);
});

story(
  'what a list filters by is what each need shows: state and clock, on every day',
  async (s) => {
    const random = seededRandom(20261123);
    const steps = StepKind.options;
    const ids: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const category = NeedCategory.options[at % NeedCategory.options.length];
      ids.push((await s.post('nobody', '/needs', { ...raised, category })).body.id);
    }
    for (let at = 0; at < 30; at += 1) {
      const need = ids[between(random, 0, ids.length - 1)] ?? '';
      const step = steps[between(random, 0, steps.length - 1)] ?? 'answered';
      await inArea(s.tx, COUNTY, (tx) =>
        addStep(
          { tx, county: COUNTY, writes: [] },
          { need, step, words: '', by: 'clerk', today: s.today },
        ),
      );
      s.later(1);
    }
    const list = async (
      query: string,
    ): Promise<{ id: string; state: string; overdue: boolean }[]> => {
      const { rows } = (await s.get('nobody', `/needs?area=${YUCUN}${query}`)).body;
      return rows.map((row: { id: string; state: string; clock: { overdue: boolean } }) => ({
        id: row.id,
        state: row.state,
        overdue: row.clock.overdue,
      }));
    };
    const all = await list('');
    const late = all.filter(({ overdue }) => overdue);
    assert.ok(late.length > 0 && late.length < all.length, `${late.length} are late`);
    assert.deepEqual(await list('&overdue=true'), late);
    for (const state of NeedState.options) {
      assert.deepEqual(
        await list(`&state=${state}`),
        all.filter((row) => row.state === state),
      );
    }
  },
);
