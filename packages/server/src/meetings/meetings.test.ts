import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { codesOf, householdId, NEXT_DOOR, Story, TOWNSHIP, YUCUN } from '#testing/story';

const { db } = await testDatabase();

function story(name: string, tell: (story: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

const meeting = {
  village: YUCUN,
  body: 'representatives',
  matter: '修村口石板路',
  needs: [`${YUCUN}-N1`],
  noticeOn: '2026-11-17',
  heldOn: '2026-11-20',
  due: 45,
  present: 30,
  householdsDue: 0,
  householdsPresent: 0,
  yes: 16,
  no: 10,
  abstain: 4,
  makeup: { representatives: 36, women: 12, people: 499, householdsSigned: null },
  minutes: '会议记录见村务档案',
  channel: 'meeting',
};

story('what a meeting resolved is kept whether it is valid or not, with the reasons', async (s) => {
  const valid = await s.post('clerk', '/resolutions', meeting);
  assert.deepEqual(
    [valid.body.id, valid.body.valid, valid.body.findings],
    [`${YUCUN}-M1`, true, []],
  );
  const half = { ...meeting, heldOn: '2026-11-21', yes: 15, no: 11 };
  const invalid = await s.post('clerk', '/resolutions', half);
  assert.equal(invalid.status, 200);
  assert.deepEqual([invalid.body.valid, codesOf(invalid)], [false, ['too-few-yes']]);
  const page = (after: string) =>
    s.get('nobody', `/resolutions?${new URLSearchParams({ area: TOWNSHIP, most: '1', after })}`);
  const { body: first } = await page('');
  const { body: second } = await page(first.next);
  assert.deepEqual(
    [first.rows[0].id, first.rows[0].valid, second.rows[0].id, second.next],
    [`${YUCUN}-M2`, false, `${YUCUN}-M1`, null],
  );
});

story('what has not happened, or happened elsewhere, is not recorded', async (s) => {
  const wrong = { ...meeting, heldOn: '2026-11-24', needs: [`${NEXT_DOOR}-N1`] };
  assert.deepEqual(codesOf(await s.post('clerk', '/resolutions', wrong)), [
    'held-after-today',
    'needs-of-another-village',
  ]);
  assert.equal((await s.post('next-clerk', '/resolutions', meeting)).status, 403);
  assert.equal((await s.post('h1', '/resolutions', meeting)).status, 403);
  assert.equal((await s.post('nobody', '/resolutions', meeting)).status, 401);
});

const question = {
  village: YUCUN,
  about: `${YUCUN}-W1`,
  question: '石板路修得满意吗？',
  households: [1, 2, 3].map((who) => householdId(`h${who}`)),
  closesOn: '2026-11-25',
};

story('one household, one voice, whatever the channel, until the ballot closes', async (s) => {
  const { id } = (await s.post('clerk', '/ballots', question)).body;
  const vote = (who: 'h1' | 'h2' | 'h4' | 'h6' | 'clerk', rest: object = {}) =>
    s.post(who, `/ballots/${id}/votes`, { choice: 'yes', ...rest });
  assert.deepEqual((await vote('h1')).body.count, { due: 3, yes: 1, no: 0, abstain: 0 });
  assert.deepEqual(codesOf(await vote('h1')), ['already-voted']);
  const paper = (who: string) => ({ household: householdId(who), channel: 'paper', choice: 'no' });
  assert.deepEqual(codesOf(await vote('clerk', paper('h1'))), ['already-voted']);
  assert.deepEqual((await vote('clerk', paper('h3'))).body.count.no, 1);
  assert.deepEqual(codesOf(await vote('h4')), ['not-in-ballot']);
  assert.deepEqual(codesOf(await vote('h2', paper('h4'))), ['only-own-household']);
  assert.equal((await vote('h6')).status, 403);
  s.later(2);
  assert.equal((await vote('h2')).status, 200, 'the closing day is still open');
  s.later(1);
  assert.deepEqual(codesOf(await vote('h2')), ['ballot-closed', 'already-voted']);
  const { body: shown } = await s.get('nobody', `/ballots/${id}`);
  assert.deepEqual(shown.count, { due: 3, yes: 2, no: 1, abstain: 0 });
  assert.equal(shown.households, undefined, 'who was asked is nobody else’s business');
});

story(
  'a question to a whole village counts its households; strangers cannot be asked',
  async (s) => {
    const { id } = (await s.post('clerk', '/ballots', { ...question, households: null })).body;
    assert.equal((await s.get('nobody', `/ballots/${id}`)).body.count.due, 5);
    const strange = { ...question, households: [householdId('h6'), householdId('h1')] };
    assert.deepEqual(codesOf(await s.post('clerk', '/ballots', strange)), ['voters-elsewhere']);
  },
);
