import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { consoleFiles } from './console-files.ts';

const told: string[] = [];
const files = consoleFiles((line) => told.push(line));
const app = new Hono();
files.serve(app);

test('until the console is built, its address says so and looks again', async () => {
  const early = await app.request('/office/');
  if (early.status === 200) return; // built by an earlier run
  assert.equal(early.status, 503);
  assert.match(await early.text(), /http-equiv="refresh"/);
});

test('the console builds, and every screen of it opens from the same page', async () => {
  await files.ready;
  assert.ok(!told.some((line) => line.includes('could not')), told.join('\n'));
  const desk = await page('/office/');
  assert.equal(await page('/office/needs?overdue=true'), desk);
  assert.match(desk, /<div id="console">/);
});

test('what the page names is there, and may be kept for ever', async () => {
  await files.ready;
  const names = (await page('/office/')).match(/\/office\/assets\/[^"]+/g) ?? [];
  assert.ok(names.length >= 2);
  for (const name of names) {
    const answer = await app.request(name);
    assert.equal(answer.status, 200, name);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
  }
});

test('a file that is not there is not the page, and nothing outside is served', async () => {
  await files.ready;
  assert.equal((await app.request('/office/assets/none.js')).status, 404);
  const outside = await app.request('/office/assets/..%2f..%2fpackage.json');
  assert.equal(outside.status, 404);
});

async function page(address: string): Promise<string> {
  const answer = await app.request(address);
  assert.equal(answer.status, 200);
  return new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).text();
}
