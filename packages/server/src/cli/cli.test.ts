import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Plan } from '@qianwan/planner';

const folder = mkdtempSync(join(tmpdir(), 'qianwan-cli-'));
after(() => rmSync(folder, { recursive: true }));
const problemFile = join(folder, 'problem.json');
const planFile = join(folder, 'plan.json');

// Two villages, two years, one payer: small enough to be planned in the head.
const problem = {
  format: 'qianwan-problem/2',
  years: [
    { year: 2027, worth: 1000 },
    { year: 2028, worth: 900 },
  ],
  places: ['a', 'b'].map((id) => ({
    id,
    groups: [],
    worksPerYear: 1,
    ownFen: [0, 0],
    means: [{ id: 'usual', upkeepPerMille: 1000, fen: [100, 100] }],
  })),
  works: [
    work('a-lane', 'a', 50, []),
    work('a-tree', 'a', 10, ['a-lane']),
    work('b-lane', 'b', 40, []),
  ],
  envelopes: [2027, 2028].map((year) => ({
    id: `e${year}`,
    payer: 'county',
    purpose: null,
    year,
    fen: 200,
  })),
  transfers: [],
  paces: [],
  floors: [],
  matches: [],
  commitments: [],
  synergies: [],
};

function work(id: string, place: string, merit: number, before: string[]): object {
  return {
    ...{
      id,
      place,
      purpose: 'road',
      crew: null,
      claim: 0,
      buildYears: 1,
      grades: [grade(merit)],
      partners: [],
    },
    ...{ after: before, notBefore: null, notAfter: null },
  };
}

function grade(merit: number): object {
  const shares = [{ payer: 'county', fen: [100] }];
  return { id: 'whole', merit, shares, ownFen: 0, upkeepFen: 10, serviceFen: 0 };
}

function qianwan(...args: string[]): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/server/src/main.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', QIANWAN_DATA: join(folder, 'records') },
    },
  );
  return { status, out: stdout, said: stderr };
}

test('plan writes a plan and says how good it is; the same bytes twice; audit accepts it', () => {
  writeFileSync(problemFile, JSON.stringify(problem));
  const planned = qianwan('plan', problemFile, '-o', planFile, '--json');
  assert.equal(planned.status, 0, planned.said);
  const { value, bound, gap } = JSON.parse(planned.out);
  // 50 and 40 in the first year, 10 in the second.
  assert.deepEqual([value, bound, gap], [99_000, 99_000, 0]);
  const first = readFileSync(planFile, 'utf8');
  qianwan('plan', problemFile, '-o', planFile);
  assert.equal(readFileSync(planFile, 'utf8'), first);
  const audited = qianwan('audit', problemFile, planFile, '--json');
  assert.deepEqual([audited.status, JSON.parse(audited.out)], [0, { ok: true, broken: [] }]);
});

test('plan goes on from an earlier plan; of another problem it takes what fits', () => {
  const again = join(folder, 'again.json');
  const planned = qianwan('plan', problemFile, '-o', again, '--from', planFile, '--json');
  assert.equal(planned.status, 0, planned.said);
  assert.equal(JSON.parse(planned.out).value, 99_000);
  const works = problem.works.slice(1).map((work) => ({ ...work, after: [] }));
  const smallerFile = join(folder, 'smaller.json');
  writeFileSync(smallerFile, JSON.stringify({ ...problem, works }));
  const other = qianwan('plan', smallerFile, '-o', again, '--from', planFile, '--json');
  // 10 and 40 in the first year.
  assert.deepEqual([other.status, JSON.parse(other.out).value], [0, 50_000], other.said);
});

type Loose<Each> = {
  -readonly [Key in keyof Each]: Each[Key] extends object ? Loose<Each[Key]> : Each[Key];
};
const spoilt: [story: string, spoil: (plan: Loose<Plan>) => void, code: string][] = [
  [
    'money moved along a way that is not there',
    (plan) => void plan.moves.push({ transfer: 'e2027>e2028', fen: 1 as never }),
    'unknown-transfer',
  ],
  [
    'one year too early',
    (plan) => {
      choiceOf(plan, 'a-tree').year = 2027;
    },
    'place-pace',
  ],
  [
    'a prerequisite gone',
    (plan) => void plan.choices.splice(plan.choices.indexOf(choiceOf(plan, 'a-lane')), 1),
    'prerequisite-missing',
  ],
];

for (const [story, spoil, code] of spoilt) {
  test(`a spoilt plan is rejected with its reason: ${story}`, () => {
    const plan = JSON.parse(readFileSync(planFile, 'utf8'));
    spoil(plan);
    const file = join(folder, 'spoilt.json');
    writeFileSync(file, JSON.stringify(plan));
    const { status, out } = qianwan('audit', problemFile, file, '--json');
    assert.equal(status, 1);
    const codes = JSON.parse(out).broken.map((broken: { code: string }) => broken.code);
    assert.ok(codes.includes(code), codes.join());
  });
}

function choiceOf(plan: Loose<Plan>, id: string): Loose<Plan>['choices'][number] {
  const found = plan.choices.find((choice) => choice.work === id);
  assert.ok(found);
  return found;
}

const wrongUses: [args: string[], help: RegExp][] = [
  [[], /./],
  [['bogus'], /there is no command bogus/],
  [['plan'], /use: qianwan plan PROBLEM.json/],
  [['plan', problemFile], /-o names the file/],
  [['plan', problemFile, '-o', planFile, '--seconds', 'x'], /whole number/],
  [['plan', problemFile, '-o', planFile, '--from'], /from/],
  [['ballots', 'x.pb', '--rule', 'loudest'], /one of equal-shares/],
];

for (const [args, help] of wrongUses) {
  test(`wrong use helps in one line and exits 2: qianwan ${args.join(' ').replaceAll(folder, '')}`, () => {
    const { status, said, out } = qianwan(...args);
    assert.equal(status, 2);
    assert.match(said || out, help);
    if (args.length > 0) assert.equal(said.trim().split('\n').length, 1);
  });
}

test('a file that is not what it should be is told by where it goes wrong, and exits 1', () => {
  const file = join(folder, 'bad.json');
  writeFileSync(
    file,
    JSON.stringify({ ...problem, works: [{ ...problem.works[0], buildYears: 'long' }] }),
  );
  const { status, said } = qianwan('plan', file, '-o', planFile);
  assert.equal(status, 1);
  assert.match(said, /works\.0\.buildYears/);
});

test('a second start on the same folder is refused in a clear sentence, the first goes on', async () => {
  const environment = { ...process.env, DATABASE_URL: '', QIANWAN_DATA: join(folder, 'records') };
  const first = spawn(process.execPath, ['packages/server/src/main.ts', 'serve', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve) => {
    first.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const second = qianwan('verify-trail');
  assert.equal(second.status, 1);
  assert.match(second.said, /正由另一个千万程序使用[\s\S]*in use by another Qianwan/);
  assert.equal((await fetch(`${address}api/me`)).status, 200);
  const ended = new Promise((resolve) => first.once('exit', resolve));
  first.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.equal(qianwan('verify-trail').status, 0, 'the folder is free again');
});
