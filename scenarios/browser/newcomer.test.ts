import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { complaintsOf, desk, phone, startBrowser } from '../testing/browser.ts';
import { startServer } from '../testing/start-server.ts';

// What a newcomer does in the first minutes, in a real browser, on what `npm start` opens.

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});
const YUCUN = '330523108204';

test('on a phone without scripts a villager says something, and finds it on the village page', async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}${YUCUN}`);
  await page.click('text=说一件事');
  await page.check('input[name=category][value=lamp]');
  await page.click('main button.do');
  await page.fill('textarea[name=words]', '祠堂前那盏灯不亮了');
  await page.click('main form[method=post] button.do');
  assert.match(page.url(), new RegExp(`${YUCUN}-N\\d+/receipt`));
  await page.goto(`${server.address}${YUCUN}`);
  assert.ok(await page.locator('text=祠堂前那盏灯不亮了').count());
  const width = await page.evaluate('document.documentElement.scrollWidth').catch(() => 360);
  assert.equal(width, 360, 'nothing sticks out of a small phone');
  await context.close();
});

test('public pages say what is simulated, weigh 100 kB at most, and run no script', async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  for (const path of [
    '330523',
    '330523108',
    YUCUN,
    `${YUCUN}-W1`,
    '330523-P1',
    '330523/ledger',
    'en/330523',
  ]) {
    const response = await page.goto(server.address + path);
    const text = (await response?.text()) ?? '';
    assert.equal(response?.status(), 200, path);
    assert.match(text, /模拟数据|simulated/i, path);
    assert.doesNotMatch(text, /<script/, path);
    assert.ok(Buffer.byteLength(text) <= 100_000, `${path}: ${Buffer.byteLength(text)} bytes`);
    const scrolls = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    assert.equal(scrolls, false, `${path} sticks out of a small phone`);
  }
  await context.close();
});

test('one click makes a county officer, whose desk, places, plan and trail open without a complaint', async () => {
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${server.address}330523`);
  await page.click('button:has-text("县里")');
  await bothPlansAreDrawn();
  for (const [path, sign] of [
    ['office/', '案头'],
    ['office/places', '苕秀社区'],
    ['office/needs', '需求'],
    ['office/works', '工程库'],
    ['office/funds', '资金'],
    ['office/plans/330523-P1', '方案一'],
    ['office/plans/330523-P1/against/330523-P2', '方案二'],
    ['office/plans/330523-P1/what-if', '会是这样'],
    ['office/delivery', '建设'],
    ['office/indicators', '指标'],
    ['office/trail', '留痕'],
    ['office/imports', '导入'],
  ] as const) {
    await page.goto(server.address + path);
    await page
      .locator(`main :text("${sign}"), #root :text("${sign}")`)
      .first()
      .waitFor({ timeout: 20_000 });
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

/** The demo's second plan is drawn as a task while the first pages are served already. */
async function bothPlansAreDrawn(): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const reply = await fetch(`${server.address}api/plans/330523-P2`);
    if (reply.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail('the second plan was not drawn within a minute');
}
