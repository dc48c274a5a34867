import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { seededRandom } from '@qianwan/base/random';
import * as engine from '@qianwan/planner';
import { startHelpers } from '../../bench/engine/helpers.ts';
import { richProblem } from '../../bench/engine/rich-problem.ts';
import { randomProblem } from '../../packages/planner/src/testing/random-problem.ts';
import { buildPlanner } from '../../tools/build-planner.ts';
import { startBrowser } from '../testing/browser.ts';

// The engine in Node, and the packed engine in a real browser: on the page, in a worker, in a worker with a
// helper. The same questions, and the same answers to the byte.

type Questions = {
  readonly problems: readonly engine.Problem[];
  readonly seconds: number;
  readonly ballots: readonly engine.Ballot[];
  readonly projects: readonly engine.Project[];
  readonly graph: engine.GraphForm;
};

const folder = mkdtempSync(join(tmpdir(), 'qianwan-bytes-'));
buildPlanner(folder);
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  response.setHeader('content-type', extname(path) === '.js' ? 'text/javascript' : 'text/html');
  // Without these two a page may not share memory with its workers.
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  const script = scripts[path];
  response.end(path === '/' ? '<!doctype html>' : (script ?? readFileSync(join(folder, path))));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await startBrowser();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

const scripts: Readonly<Record<string, string>> = {
  '/worker.js': `import { makePlan } from '/dist/index.js';
    onmessage = async ({ data: { problem, seconds, count } }) => {
      const threads = Array.from({ length: count }, () => new Worker('/helper.js', { type: 'module' }));
      await Promise.all(threads.map((thread) => new Promise((ready) => { thread.onmessage = ready; })));
      const call = (job) => threads.forEach((thread, i) => thread.postMessage({ job, member: i + 1 }));
      postMessage(JSON.stringify(makePlan(problem, { seconds, helpers: { count, call } })));
    };`,
  '/helper.js': `import { helpPlan } from '/dist/index.js';
    onmessage = ({ data: { job, member } }) => helpPlan(job, member);
    postMessage('ready');`,
};

test('plans, a count of ballots and a network are the same on a page as in Node', async () => {
  const questions: Questions = {
    problems: [randomProblem(7), randomProblem(11), richProblem(60, 1)],
    seconds: 0.6,
    ...ballotsOf(400),
    graph: gridOf(12),
  };
  const here = answersTo(engine, questions);
  const there = await page.evaluate<string>(
    `import('/dist/index.js').then((engine) => (${answersTo})(engine, ${JSON.stringify(questions)}))`,
  );
  assert.equal(there, here);
  assert.equal(here.match(/"qianwan-plan\/2"/g)?.length, questions.problems.length);
});

test('a plan drawn with a helper is the same as one drawn alone, in Node and in a browser', async () => {
  const problem = richProblem(60, 2);
  const seconds = 0.6;
  const alone = JSON.stringify(engine.makePlan(problem, { seconds }));
  assert.match(alone, /"qianwan-plan\/2"/);
  const helpers = await startHelpers(1);
  const helped = JSON.stringify(engine.makePlan(problem, { seconds, helpers }));
  await helpers.end();
  assert.equal(helped, alone);
  for (const count of [0, 1]) {
    const inWorker = await page.evaluate<string>(`new Promise((done) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => done(data);
      worker.postMessage(${JSON.stringify({ problem, seconds, count })});
    })`);
    assert.equal(inWorker, alone, `${count} helpers in the browser`);
  }
});

/** Sent to the page as text: it may use nothing but what it is given. */
function answersTo(
  { makePlan, election, count, graphOf, grow }: typeof engine,
  { problems, seconds, projects, ballots, graph }: Questions,
): string {
  const plans = problems.map((problem) => makePlan(problem, { seconds }));
  const held = election(200_000, projects, ballots);
  const counts = (['equal-shares', 'phragmen'] as const).map((rule) => count(held, { rule }));
  const numbered = graphOf(graph);
  const networks = numbered.ok ? [grow(numbered.value), grow(numbered.value, { budget: 60 })] : [];
  return JSON.stringify({ plans, counts, networks });
}

function ballotsOf(voters: number): Pick<Questions, 'ballots' | 'projects'> {
  const random = seededRandom(3);
  const projects = Array.from({ length: 25 }, (_, p) => ({
    id: `p${p}`,
    costMinor: 5_000 + Math.floor(40_000 * random()),
  }));
  const ballots = Array.from({ length: voters }, (_, v) => ({
    voter: `v${v}`,
    approves: projects.map(({ id }) => id).filter((_, p) => random() < 3 / (p + 6)),
  }));
  return { projects, ballots };
}

/** Places on a square, each with ways to the next to the right and below. */
function gridOf(side: number): engine.GraphForm {
  const random = seededRandom(4);
  const idOf = (row: number, column: number) => `n${row}-${column}`;
  const cells = Array.from({ length: side * side }, (_, i) => [Math.floor(i / side), i % side]);
  const nodes = cells.map(([row = 0, column = 0]) => ({
    id: idOf(row, column),
    prize: random() < 0.3 ? Math.floor(10 * random()) : 0,
  }));
  const edges = cells.flatMap(([row = 0, column = 0]) =>
    [
      [row, column + 1],
      [row + 1, column],
    ]
      .filter(([r = 0, c = 0]) => r < side && c < side)
      .map(([r = 0, c = 0]) => ({
        id: `${idOf(row, column)}+${idOf(r, c)}`,
        from: idOf(row, column),
        to: idOf(r, c),
        cost: 1 + Math.floor(5 * random()),
      })),
  );
  return { nodes, edges, root: idOf(0, 0) };
}
