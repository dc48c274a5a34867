import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

// The engine in Node, alone and with a second thread, and the packed engine in a real browser, on the page
// and in a worker: the same questions, and the same answers to the byte.

/** Of two usual cores, counted in steps: short, for every plan here is drawn several times. */
const SECONDS = 0.1;

type Questions = {
  readonly problems: readonly engine.Problem[];
  readonly seconds: number;
  readonly ballots: readonly engine.Ballot[];
  readonly projects: readonly engine.Project[];
  readonly graph: engine.GraphForm;
};

const scripts: Readonly<Record<string, string>> = {
  '/worker.js': `import { makePlan } from '/dist/index.js';
    onmessage = ({ data: { problem, seconds } }) =>
      postMessage(JSON.stringify(makePlan(problem, { seconds })));`,
};

const folder = mkdtempSync(join(tmpdir(), 'qianwan-bytes-'));
buildPlanner(folder);
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  response.setHeader('content-type', extname(path) === '.js' ? 'text/javascript' : 'text/html');
  const file = join(folder, path);
  if (path === '/') response.end('<!doctype html>');
  else if (scripts[path] !== undefined) response.end(scripts[path]);
  else if (existsSync(file)) response.end(readFileSync(file));
  else response.writeHead(404).end();
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

test('plans, a count of ballots and a network are the same on a page as in Node', async () => {
  const questions: Questions = {
    problems: [randomProblem(1), randomProblem(4), richProblem(30, 2)],
    seconds: SECONDS,
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

test('a plan drawn with a second thread is the same as one drawn alone, and as one of a worker in the browser', async () => {
  const problem = richProblem(30, 3);
  const seconds = SECONDS;
  const alone = JSON.stringify(engine.makePlan(problem, { seconds }));
  assert.match(alone, /"qianwan-plan\/2"/);
  const helpers = await startHelpers(1);
  const helped = JSON.stringify(engine.makePlan(problem, { seconds, helpers }));
  await helpers.end();
  assert.equal(helped, alone);
  const inWorker = await page.evaluate<string>(`new Promise((done, fail) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.postMessage(${JSON.stringify({ problem, seconds })});
  })`);
  assert.equal(inWorker, alone);
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
  const asText = (_: string, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part);
  return JSON.stringify({ plans, counts, networks }, asText);
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
