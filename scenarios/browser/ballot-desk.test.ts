import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { complaintsOf, desk, startBrowser } from '../testing/browser.ts';
import { startServer } from '../testing/start-server.ts';

// Three persons at three desks, and one paper sheet that the first two read differently.

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});
const YUCUN = '330523108204';
const complaints: string[] = [];

test('a village asks its households, and a sheet that two persons read differently is settled by a third', async () => {
  const clerk = await sitDown('村干部');
  await clerk.goto(`${server.address}office/ballots`);
  await clerk.getByRole('button', { name: '问问各户' }).first().click();
  await clerk.getByLabel('问什么').fill('先修哪几条路？');
  const titles = clerk.getByLabel('写清楚是什么');
  const costs = clerk.getByLabel('造价');
  for (const [at, [title, cost]] of [
    ['后山路', '30000'],
    ['溪边路', '20000'],
  ].entries()) {
    await titles.nth(at).fill(title ?? '');
    await costs.nth(at).fill(cost ?? '');
  }
  await clerk.getByLabel('一共能花').fill('40000');
  await clerk.getByLabel('截止（当天还能投）').fill('2099-01-31');
  await clerk.getByRole('button', { name: '开始投票' }).click();
  await clerk.waitForURL(/office\/ballots\/\d+-B\d+/);
  const ballot = new URL(clerk.url()).pathname.split('/').at(-1) ?? '';
  assert.equal(ballot.startsWith(YUCUN), true);

  const { rows } = (await (
    await clerk.request.get(`${server.address}api/ballots/${ballot}/sheets`)
  ).json()) as { rows: { household: string; check: string }[] };
  const sheet = rows[0];
  assert.ok(sheet);
  await readSheet(clerk, ballot, sheet, '后山路', '录了第一遍');
  await readSheet(await sitDown('镇里'), ballot, sheet, '溪边路', '两遍不一样');
  const county = await sitDown('县里');
  await readSheet(county, ballot, sheet, '后山路', '由第三个人看定了');
  await county.getByText('由第三个人看定的').waitFor();
  assert.match(await county.locator('.figures').innerText(), /1 \/ \d+ 户/);

  await county.getByRole('button', { name: '现在开票' }).click();
  await county.getByText('请等到 2099-01-31 过后').waitFor();
  assert.deepEqual(
    complaints.filter((complaint) => !complaint.startsWith('422')),
    [],
  );
});

async function sitDown(who: string): Promise<Page> {
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  complaintsOf(page, complaints);
  await page.goto(`${server.address}330523`);
  await page.click(`button:has-text("${who}")`);
  return page;
}

async function readSheet(
  page: Page,
  ballot: string,
  { household, check }: { household: string; check: string },
  ticked: string,
  said: string,
): Promise<void> {
  await page.goto(`${server.address}office/ballots/${ballot}`);
  const entry = page.locator('section', { has: page.getByRole('heading', { name: '录纸票' }) });
  await entry.getByLabel('户号').fill(household);
  await entry.getByLabel('票上的六位核对码').fill(check);
  await entry.getByLabel(ticked).check();
  await entry.getByRole('button', { name: '录好这一张' }).click();
  await page.getByText(said).first().waitFor();
}
