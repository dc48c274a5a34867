import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '@qianwan/base/random';
import { count, electionOf, readPb } from '@qianwan/planner';
import { countBallots } from '@qianwan/planner/count-ballots.mjs';
import { insertRow } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { type Answer, COUNTY, codesOf, NEXT_DOOR, type Person, Story, YUCUN } from '#testing/story';

// Five hundred households choose among six works: on screen, on paper and by phone. Households vote
// twice, bring others' votes, and whoever reads the paper makes mistakes. Nothing is lost, nothing
// counts twice, and every planted fault is named.

const HOUSEHOLDS = 500;
const BUDGET_YUAN = 600_000;
const works = [
  ['lane', '村口到祠堂的路', 260_000],
  ['lamps', '后山路灯', 90_000],
  ['water', '自来水管改造', 180_000],
  ['waste', '垃圾分类点', 60_000],
  ['toilet', '公厕改造', 120_000],
  ['hall', '文化礼堂', 420_000],
] as const;

const { db } = await testDatabase();

test('a ballot of 500 households on three channels: the exact count, every planted fault named', () =>
  undone(db, async (tx) => {
    const story = await Story.open(tx);
    await register(story);
    const ballot = await openBallot(story);
    const truth = wishes();

    await onScreen(story, ballot, truth);
    await byPhone(story, ballot, truth);
    const { drawn } = await onPaper(story, ballot, truth);
    await broughtByOthers(story, ballot, truth);
    await comingTwice(story, ballot);
    await counted(story, ballot, truth);
    await lookedAtAgain(story, ballot, drawn, truth);
  }));

const nth = (at: number): string => `${YUCUN}-H${at}`;
/** 101 to 600, so that they are not the story's own five. */
const households = Array.from({ length: HOUSEHOLDS }, (_, at) => 101 + at);
const screen = households.slice(0, 200);
const phone = households.slice(200, 290);
const paper = households.slice(290, 460);
const brought = households.slice(460, 480);
// The last twenty stay away.
const came = households.slice(0, 480);

type Marks = Readonly<Record<string, number>>;

/** What each household wants: one to four works, cheap basics rather than the hall. */
function wishes(): ReadonlyMap<number, Marks> {
  const random = seededRandom(20261124);
  const likes = [0.55, 0.5, 0.45, 0.35, 0.3, 0.2];
  return new Map(
    households.map((at) => {
      const liked = works.filter((_, w) => random() < (likes[w] ?? 0)).map(([id]) => [id, 1]);
      return [at, Object.fromEntries(liked)];
    }),
  );
}

async function register({ tx }: Story): Promise<void> {
  const writer = { tx, county: COUNTY, writes: [] };
  for (const at of households) {
    await insertRow(writer, 'households', {
      id: nth(at),
      village: YUCUN,
      label: `${at}号`,
      members: 3,
      away: at % 3,
      vulnerable: false,
      registered_on: '2020-01-01',
    });
  }
}

async function openBallot(story: Story): Promise<string> {
  // The county lets a household bring one other's vote, with a paper that both signed.
  const rule = { county: COUNTY, validFrom: story.today, unit: 'households', source: '县里的规定' };
  const set = { ...rule, key: 'ballot.proxies', value: { byOthers: 1, paper: true } };
  assert.equal((await story.post('county', `/rules/${COUNTY}`, set)).status, 200);
  const opened = await story.post('clerk', '/ballots', {
    village: YUCUN,
    about: `${YUCUN}-2027`,
    question: '明年先办哪几件？',
    households: households.map(nth),
    closesOn: '2026-11-30',
    kind: 'approval',
    options: works.map(([id, title, yuan]) => ({ id, title, costFen: yuan * 100 })),
    budgetFen: BUDGET_YUAN * 100,
    onPaper: true,
  });
  assert.equal(opened.status, 200, JSON.stringify(opened.body));
  return opened.body.id;
}

async function onScreen(story: Story, ballot: string, truth: ReadonlyMap<number, Marks>) {
  for (const at of screen) {
    const cast = await story.post(`h${at}`, `/ballots/${ballot}/votes`, {
      ballot,
      marks: truth.get(at),
    });
    assert.equal(cast.status, 200, JSON.stringify(cast.body));
  }
  const strange = { ballot, marks: { bridge: 1 } };
  const unknown = await story.post('h301', `/ballots/${ballot}/votes`, strange);
  assert.deepEqual(codesOf(unknown), ['option-unknown']);
}

async function byPhone(story: Story, ballot: string, truth: ReadonlyMap<number, Marks>) {
  for (const at of phone) {
    assert.equal((await call(story, ballot, nth(at), truth.get(at) ?? {})).status, 200);
  }
  const refused = async (household: string) => codesOf(await call(story, ballot, household, {}));
  assert.deepEqual(await refused(`${NEXT_DOOR}-H6`), ['household-elsewhere']);
  assert.deepEqual(await refused(nth(9999)), ['household-unknown']);
  assert.deepEqual(await refused(nth(1)), ['not-in-ballot'], 'of the village, but not asked');
}

function call(story: Story, ballot: string, household: string, marks: Marks): Promise<Answer> {
  const vote = { ballot, household, channel: 'phone', helper: '村妇联小王', marks };
  return story.post('clerk', `/ballots/${ballot}/votes`, vote);
}

type Read = { readonly household: string; readonly marks: Marks; readonly check?: string };

/** Every sheet is read by two; every tenth second reading is wrong, and a third person looks. */
async function onPaper(story: Story, ballot: string, truth: ReadonlyMap<number, Marks>) {
  const { rows } = (await story.get('clerk', `/ballots/${ballot}/sheets`)).body;
  const checks = new Map<string, string>(
    rows.map(({ household, check }: Record<string, string>) => [household, check]),
  );
  const read = (who: Person, sheet: Read) =>
    story.post(who, `/ballots/${ballot}/sheets`, {
      ballot,
      check: checks.get(sheet.household) ?? '',
      ...sheet,
    });
  for (const [index, at] of paper.entries()) {
    const household = nth(at);
    const marks = truth.get(at) ?? {};
    const first = await read('clerk', { household, marks });
    assert.equal(first.body.state, 'read-once', JSON.stringify(first.body));
    if (index % 10 > 0) {
      assert.equal((await read('township', { household, marks })).body.state, 'agreed');
      continue;
    }
    const { lamps, ...others } = marks;
    const wrong = lamps === undefined ? { ...marks, lamps: 1 } : others;
    const second = await read('township', { household, marks: wrong });
    assert.equal(second.body.state, 'differs');
    const mark = (given: Marks) => String(given.lamps ?? '');
    const difference = { option: 'lamps', first: mark(marks), second: mark(wrong) };
    assert.deepEqual(second.body.differences, [difference]);
    assert.equal((await read('county', { household, marks })).body.state, 'settled');
  }
  const [some = 0, other = 0] = paper;
  const swapped = { household: nth(some), marks: {}, check: checks.get(nth(other)) ?? '' };
  assert.deepEqual(codesOf(await read('clerk', swapped)), ['check-code-wrong']);
  const again = { household: nth(some), marks: {} };
  assert.deepEqual(codesOf(await read('clerk', again)), ['sheet-settled', 'same-reader']);
  return { drawn: read };
}

/** Twenty households let a neighbour bring their sheet or their word; some may not. */
async function broughtByOthers(story: Story, ballot: string, truth: ReadonlyMap<number, Marks>) {
  const content = Buffer.from('signed by both').toString('base64');
  const kept = { village: YUCUN, title: '委托书', mediaType: 'image/png', content };
  const { id: paperId } = (await story.post('clerk', '/papers', kept)).body;
  const bring = (at: number, proxy: string, proxyPaper: string | null) =>
    story.post('clerk', `/ballots/${ballot}/votes`, {
      ballot,
      household: nth(at),
      channel: 'visit',
      marks: truth.get(at),
      proxy,
      proxyPaper,
    });
  const [first = 0, second = 0] = brought;
  const refused = async (...told: Parameters<typeof bring>) => codesOf(await bring(...told));
  assert.deepEqual(await refused(first, nth(101), null), ['proxy-paper-missing']);
  assert.deepEqual(await refused(first, nth(first), paperId), ['proxy-for-itself']);
  assert.deepEqual(await refused(first, `${NEXT_DOOR}-H6`, paperId), ['proxy-elsewhere']);
  for (const [index, at] of brought.entries()) {
    const answer = await bring(at, nth(101 + index), paperId);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  }
  assert.deepEqual(await refused(second, nth(101), paperId), [
    'already-voted',
    'proxy-for-too-many',
  ]);
}

/** Whichever channel came first, the second vote is refused with its day and its channel. */
async function comingTwice(story: Story, ballot: string) {
  story.later(1);
  const byChannel = { web: screen, phone, paper };
  for (const [channel, own] of Object.entries(byChannel)) {
    for (const at of own.slice(20, 32)) {
      const onPhone = await call(story, ballot, nth(at), { hall: 1 });
      const onTheScreen = await story.post(`h${at}`, `/ballots/${ballot}/votes`, {
        ballot,
        marks: { hall: 1 },
      });
      for (const answer of [onPhone, onTheScreen]) {
        assert.deepEqual(codesOf(answer), ['already-voted']);
        assert.deepEqual(answer.body.findings[0].detail, { channel, castOn: '2026-11-23' });
      }
    }
  }
}

async function counted(story: Story, ballot: string, truth: ReadonlyMap<number, Marks>) {
  const close = () => story.post('clerk', `/ballots/${ballot}/closing`, { ballot });
  assert.deepEqual(codesOf(await close()), ['ballot-still-open']);
  story.later(7);
  const late = await call(story, ballot, nth(600), {});
  assert.deepEqual(codesOf(late), ['ballot-closed']);
  const { closing } = (await close()).body;
  assert.deepEqual([closing.due, closing.cast], [HOUSEHOLDS, came.length]);
  assert.deepEqual(closing.quorum, { cast: 480, needed: 334, reached: true });

  const votesFor = (id: string) => came.filter((at) => truth.get(at)?.[id] === 1).length;
  for (const option of closing.options) assert.equal(option.votes, votesFor(option.id), option.id);
  const { turnout } = (await story.get('nobody', `/ballots/${ballot}`)).body;
  assert.deepEqual(
    Object.fromEntries(
      turnout.map((row: { channel: string; votes: number }) => [row.channel, row.votes]),
    ),
    { visit: 20, paper: 170, phone: 90, web: 200 },
  );

  const text = await story.file(`/ballots/${ballot}/file`);
  const tables = readPb(text);
  assert.ok(tables.ok);
  const election = electionOf(tables.value);
  assert.ok(election.ok);
  const winners = count(election.value, { rule: 'equal-shares', completion: 'add1u' }).winners;
  assert.deepEqual(
    winners.map((w) => election.value.projectIds[w]),
    closing.winners,
  );
  const again = countBallots(text);
  assert.deepEqual([again.winners, again.agrees], [closing.winners, true], 'a stranger’s program');
  assert.ok(!text.includes('H1') && !/\d号/.test(text), 'no household can be read off the file');
}

type Reader = (who: Person, sheet: Read) => Promise<Answer>;

/** After the count a tenth of the sheets at least are looked at again, by somebody who had not read them. */
async function lookedAtAgain(
  story: Story,
  ballot: string,
  read: Reader,
  truth: ReadonlyMap<number, Marks>,
) {
  const { drawn, settled } = (await story.get('county', `/ballots/${ballot}/desk`)).body;
  assert.equal(settled.length, 17, 'every planted reading error stands in the desk');
  assert.equal(drawn.length, 10);
  const { rows } = (await story.get('clerk', `/ballots/${ballot}/sheets`)).body;
  const checkOf = (household: string) =>
    rows.find((row: { household: string }) => row.household === household).check;
  const look = (who: Person, household: string, marks: Marks) =>
    story.post(who, `/ballots/${ballot}/recount`, {
      ballot,
      household,
      check: checkOf(household),
      marks,
    });
  const [{ household: first }] = drawn;
  const reader = await look('clerk', first, {});
  assert.deepEqual(codesOf(reader), ['recount-by-reader']);
  const fresh = drawn.filter(
    ({ household }: { household: string }) =>
      !settled.some((sheet: { household: string }) => sheet.household === household),
  );
  for (const { household } of fresh) {
    const at = Number(household.slice(household.indexOf('-H') + 2));
    const again = await look('county', household, truth.get(at) ?? {});
    assert.deepEqual(again.body.differences, []);
  }
  const { closing } = (await story.get('nobody', `/ballots/${ballot}`)).body;
  assert.deepEqual([closing.recounted, closing.agreed], [fresh.length, fresh.length]);
  assert.deepEqual(codesOf(await read('county', { household: first, marks: {} })), [
    'ballot-counted',
  ]);
}
