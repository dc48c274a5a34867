import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, day } from '@qianwan/base/calendar';
import { yuan } from '@qianwan/base/money';
import { audit } from '@qianwan/planner';
import { ProblemFormat, planFormatFor } from '@qianwan/programme/plan/formats';
import { html } from '@qianwan/web/html';
import { findingSentence } from '@qianwan/web/words/finding';
import { sql } from 'kysely';
import { verifyTrail } from '../packages/server/src/db/verify-trail.ts';
import { runTasksNow } from '../packages/server/src/jobs/run-task.ts';
import { runners } from '../packages/server/src/jobs/runners.ts';
import { loadDemo } from '../packages/server/src/overview/demo/load-demo.ts';
import { testDatabase } from '../packages/server/src/testing/database.ts';
import { Teller } from './testing/teller.ts';

// The whole circle, told once as people act: what 余村 says becomes a work, the work a plan, the plan a
// built lane, and the lane a figure that opens to its facts.

const TOWNSHIP = '330523108';
const YUCUN = '330523108204';
const { db } = await testDatabase();
const story = new Teller(db, day('2026-11-23'));
await loadDemo(story.ground, ({ code }) => code === '330523' || code.startsWith(TOWNSHIP));

let need = '';
let receipt = '';
let resolution = '';
let work = '';
let plan = '';

test('a villager says something from a page without scripts, and gets a receipt', async () => {
  const page = await story.page('nobody', `/${YUCUN}/say`);
  assert.doesNotMatch(page, /<script/);
  const words = '后山脚下那条路下雨就塌，孩子上学要绕二里';
  const receiptPage = await story.form('villager', `/${YUCUN}/say`, {
    words,
    category: 'lane',
    severity: '3',
  });
  [, need = '', receipt = ''] = /^\/(\S+-N\d+)\/receipt\?code=(\S+)$/.exec(receiptPage) ?? [];
  assert.match(await story.page('nobody', receiptPage), new RegExp(receipt));
  assert.match(await story.page('nobody', `/${need}`), new RegExp(words));
});

test('another household says so too, once; the township sees the clock', async () => {
  const once = await story.post('clerk', `/needs/${need}/voices`, {
    household: `${YUCUN}-H2`,
    channel: 'paper',
  });
  assert.equal(once.voices, 2);
  assert.deepEqual(
    await story.refused('clerk', `/needs/${need}/voices`, {
      household: `${YUCUN}-H2`,
      channel: 'phone',
    }),
    ['already-counted'],
  );
  const { rows } = await story.get('township', `/needs?area=${TOWNSHIP}&state=raised`);
  const seen = rows.find(({ id }: { id: string }) => id === need);
  assert.deepEqual(seen.clock, { dueOn: '2026-12-08', answered: false, overdue: false });
  story.later(2);
  await story.post('township', `/needs/${need}/steps`, {
    step: 'verified',
    words: '去看过了，情况属实',
  });
});

test('the representatives resolve: half present is not enough, two thirds is', async () => {
  const meeting = {
    village: YUCUN,
    body: 'representatives',
    matter: '硬化后山脚下的路',
    needs: [need],
    noticeOn: '2026-11-27',
    heldOn: '2026-12-01',
    makeup: { representatives: 48, women: 16, people: null, householdsSigned: null },
    householdsDue: 0,
    householdsPresent: 0,
    no: 2,
    abstain: 1,
    minutes: '村民代表会议记录',
    channel: 'meeting',
  };
  story.later(8);
  const half = await story.post('clerk', '/resolutions', {
    ...meeting,
    due: 60,
    present: 30,
    yes: 27,
  });
  assert.equal(half.valid, false);
  const twoThirds = await story.post('clerk', '/resolutions', {
    ...meeting,
    due: 60,
    present: 40,
    yes: 37,
  });
  assert.deepEqual([twoThirds.valid, twoThirds.findings], [true, []]);
  resolution = twoThirds.id;
});

test('the work meets every gate at once, is mended, and enters the library', async () => {
  const proposal = {
    village: YUCUN,
    type: 'lane',
    title: '后山脚下道路硬化',
    plainNote: '把后山脚下的泥路修成水泥路，村文书可以上门说明。',
    needs: [need],
    resolution,
    quantity: 1200,
    costFen: yuan(1200 * 300),
    householdsServed: 46,
    upkeepFen: 0,
    upkeepPayer: null,
    owner: '余村村集体经济组织',
    carer: null,
    borrowedFen: 0,
    after: [],
  };
  work = (await story.post('clerk', '/works', proposal)).id;
  const first = await story.post('township', `/works/${work}/admission`, { work });
  assert.equal(first.admitted, false);
  const codes = first.findings.map(({ code }: { code: string }) => code);
  assert.ok(
    codes.includes('cost-above-band') &&
      codes.includes('upkeep-no-payer') &&
      codes.includes('upkeep-no-carer'),
  );
  const refusedPage = await story.page('nobody', `/${work}`);
  const inEnglish = await story.page('nobody', `/en/${work}`);
  for (const finding of first.findings) {
    assert.ok(refusedPage.includes(findingSentence(finding, 'zh')), finding.code);
    assert.ok(inEnglish.includes(escaped(findingSentence(finding, 'en'))), finding.code);
  }

  const mended = {
    costFen: yuan(1200 * 180),
    upkeepFen: yuan(6000),
    upkeepPayer: '村集体',
    carer: '村道管护员',
  };
  await story.post('clerk', `/works/${work}/change`, mended);
  const second = await story.post('township', `/works/${work}/admission`, { work });
  assert.deepEqual([second.admitted, second.findings], [true, []]);
});

/** As a sentence stands in a page. */
function escaped(text: string): string {
  return html`${text}`.markup;
}

test('the county sets its money, draws two plans, compares them, and approves one', async () => {
  for (const year of [2027, 2028, 2029, 2030, 2031]) {
    for (const [payer, purpose, amount] of [
      ['county', null, 3_000_000],
      ['transport', 'road', 800_000],
      ['province', 'environment', 2_000_000],
    ] as const) {
      await story.post('county', '/funds/330523/envelopes', {
        payer,
        purpose,
        year,
        amountFen: yuan(amount),
      });
    }
  }
  const round = await story.post('county', '/rounds', {
    county: '330523',
    title: '2027年轮次',
    firstYear: 2027,
    years: 5,
  });
  await runTasksNow(story.ground, runners);
  for (const [title, voicePercent] of [
    ['多听大家的', 300],
    ['平常', 100],
  ] as const) {
    await story.post('county', `/rounds/${round.id}/plans`, { title, voicePercent });
    await runTasksNow(story.ground, runners);
  }
  const { rounds } = await story.get('county', '/rounds/330523');
  const [second, first] = rounds
    .find(({ id }: { id: string }) => id === round.id)
    .plans.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1));
  plan = first.id;
  assert.ok(first.gap <= 0.02, `the gap is ${first.gap}`);
  const compared = await story.get('nobody', `/plans/${first.id}/against/${second.id}`);
  assert.equal(compared.plan.id, first.id);
  const { rows } = await story.get('nobody', `/plans/${plan}/works?village=${YUCUN}`);
  const ours = rows.find((row: { work: string }) => row.work === work);
  assert.ok(ours.year !== null, 'the lane is in the plan');
  const left = (await story.get('nobody', `/plans/${plan}/works?chosen=false&most=500`)).rows;
  for (const { ground } of left) assert.ok(ground.code, 'every work left out has its reason');
  await story.post('county', `/plans/${plan}/approval`, { words: '公示七日无异议' });
});

test('the public downloads problem, plan and certificate, and a stranger’s audit accepts them', async () => {
  const problem = ProblemFormat.parse(JSON.parse(await story.file(`/plans/${plan}/files/problem`)));
  const file = JSON.parse(await story.file(`/plans/${plan}/files/plan`));
  const drawn = planFormatFor(problem).parse(file);
  const certificate = JSON.parse(await story.file(`/plans/${plan}/files/certificate`));
  assert.deepEqual(audit(problem, drawn), []);
  assert.ok(JSON.stringify(certificate).includes(String(drawn.certificate.scale)));
  const spoiled = { ...drawn, choices: drawn.choices.slice(1) };
  assert.notDeepEqual(audit(problem, spoiled), []);
});

test('the work is ordered, built, paid to the fen, measured, voted on and accepted', async () => {
  const { committedFen } = await ordered();
  for (const [milestone, days] of [
    ['started', 20],
    ['half', 25],
    ['finished', 30],
  ] as const) {
    story.later(days);
    const evidence = [
      {
        mediaType: 'image/png',
        content: Buffer.from(`picture of ${milestone}`).toString('base64'),
      },
    ];
    await story.post('clerk', `/works/${work}/milestones`, {
      milestone,
      reachedOn: story.today,
      words: '',
      evidence,
    });
  }
  const third = Math.floor(committedFen / 3);
  for (const amountFen of [third, committedFen - third])
    await story.post('county', `/works/${work}/payments`, { amountFen, memo: '进度款' });
  assert.deepEqual(
    await story.refused('county', `/works/${work}/payments`, {
      amountFen: 1,
      memo: '多一分也不行',
    }),
    ['beyond-committed'],
  );
  await measuredAndVoted();
  const lacking = (await story.get('township', `/works/${work}/delivery`)).lacking;
  assert.deepEqual(lacking, []);
  const { facility } = await story.post('township', `/works/${work}/acceptance`, {
    complaintPhone: '0572-5030000',
  });
  const { facilities } = await story.get('nobody', `/places/${YUCUN}`);
  const built = facilities.find(({ id }: { id: string }) => id === facility);
  assert.deepEqual(
    [built.owner, built.carer, built.upkeepFen],
    ['余村村集体经济组织', '村道管护员', yuan(6000)],
  );
});

async function ordered(): Promise<{ committedFen: number }> {
  const order = {
    contractor: '余村施工队',
    route: 'simple',
    amountFen: yuan(1200 * 180),
    dueOn: '2027-12-31',
  };
  await story.post('township', `/works/${work}/order`, order);
  return story.get('county', `/works/${work}/delivery`);
}

async function measuredAndVoted(): Promise<void> {
  story.later(3);
  const by = ['contractor', 'supervision-committee', 'township'];
  await story.post('clerk', `/works/${work}/measurements`, {
    quantity: 1210,
    measuredOn: story.today,
    measuredBy: by,
  });
  const households = Array.from({ length: 9 }, (_, at) => `${YUCUN}-H${at + 1}`);
  const closesOn = day('2027-12-31');
  const { ballot } = await story.post('clerk', `/works/${work}/acceptance-ballot`, {
    households,
    closesOn,
  });
  assert.equal(
    (await story.get('township', `/works/${work}/delivery`)).lacking[0]?.code,
    'vote-still-open',
  );
  await story.post('villager', `/ballots/${ballot}/votes`, { choice: 'yes' });
  for (const household of households.slice(1, 6))
    await story.post('clerk', `/ballots/${ballot}/votes`, {
      household,
      choice: 'yes',
      channel: 'paper',
    });
}

test('the villager confirms, and the coverage figure moves and opens down to its facts', async () => {
  const state = async () => (await story.get('nobody', `/needs/${need}`)).state;
  assert.equal(await state(), 'built');
  const page = await story.form('nobody', `/${need}/confirm`, {
    receipt,
    solved: 'true',
    words: '好走了',
  });
  assert.equal(page, `/${need}`);
  assert.equal(await state(), 'solved');

  const { figures } = await story.get('nobody', `/indicators/${YUCUN}`);
  const lanes = figures.find(({ indicator }: { indicator: string }) =>
    indicator.startsWith('lane'),
  );
  assert.ok(lanes.value > 0);
  const { rows } = await story.get('nobody', `/indicators/${YUCUN}/${lanes.indicator}/sources`);
  const facts = rows.flatMap((row: { facts: { source: string }[] }) => row.facts);
  assert.ok(
    facts.some(({ source }: { source: string }) => source.includes(work)),
    'the acceptance is the source',
  );
});

test('a household votes from a page without scripts; a second time it is told when it did', async () => {
  const { id: ballot } = await story.post('clerk', '/ballots', {
    village: YUCUN,
    about: YUCUN,
    question: '明年先办哪几件？',
    households: null,
    closesOn: addDays(story.today, 7),
    kind: 'approval',
    options: [
      { id: 'lane', title: '村口的路', costFen: yuan(200_000) },
      { id: 'lamps', title: '后山路灯', costFen: yuan(90_000) },
    ],
    budgetFen: yuan(250_000),
    onPaper: true,
  });
  assert.match(await story.page('nobody', `/${YUCUN}`), new RegExp(`href="/${ballot}"`));
  assert.match(await story.page('nobody', `/${ballot}`), /便民卡/);
  const fields = { kind: 'approval', 'mark-lamps': '1' };
  const thanks = await story.form('villager', `/${ballot}/vote`, fields);
  assert.match(await story.page('villager', thanks), /收到了/);
  const refused = await story.formAgain('villager', `/${ballot}/vote`, fields);
  assert.match(refused, /一户一票，不用再投/);
  const sheets = await story.page('clerk', `/${ballot}/sheets`);
  assert.match(sheets, /核对码/);
  assert.equal(
    await story.status('nobody', `/${ballot}/sheets`),
    404,
    'the signs are for printers',
  );
});

test('every write of it is in the trail; one byte changed anywhere is found and named', async () => {
  const { breaches, lines } = await verifyTrail(db);
  assert.deepEqual(breaches, []);
  assert.ok(lines > 40);
  const shown = await story.get('county', `/trail/330523?subject=${work}`);
  assert.ok(shown.rows.length > 0);
  await sql`update works set title = replace(title, '硬化', '硬划') where id = ${work}`.execute(db);
  const found = (await verifyTrail(db)).breaches;
  assert.deepEqual(found, [
    { county: '330523', where: `works 330523 ${work}`, what: 'row-changed' },
  ]);
});
