import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, phone, startBrowser } from '../testing/browser.ts';
import { startServer } from '../testing/start-server.ts';

// Every kind of page under axe-core (Deque): names, contrast, order of headings, labels of fields.

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});
const YUCUN = '330523108204';

const publicPages = [
  '330523',
  '330523108',
  YUCUN,
  `${YUCUN}?large=1`,
  `${YUCUN}/say`,
  `${YUCUN}/say?category=lamp`,
  `${YUCUN}/find?number=1`,
  `${YUCUN}/forms`,
  `${YUCUN}-N1`,
  `${YUCUN}-N1/receipt?code=ABCDE12345`,
  `${YUCUN}-W1`,
  '330523/ledger',
  '330523-P1',
  'sign-in',
  'en/330523',
  `en/${YUCUN}`,
];

const officePages = [
  '',
  'forms',
  'submissions',
  'needs',
  'needs/alike',
  'needs/ranking',
  'meetings',
  'ballots',
  'matters',
  'works',
  'works/new',
  'funds',
  'ledger',
  'rounds',
  'plans/330523-P1',
  'delivery',
  'indicators',
  'places',
  'rules',
  'imports',
  'trail',
];

for (const [name, size] of [
  ['a phone', phone],
  ['a desk', desk],
] as const) {
  test(`axe finds nothing on any public page on ${name}`, async () => {
    const page = await (await browser.newContext(size)).newPage();
    const found: string[] = [];
    for (const address of publicPages) {
      const response = await page.goto(server.address + address);
      assert.equal(response?.status(), 200, address);
      found.push(...(await faultsOf(page, address)));
    }
    assert.deepEqual(found, []);
  });
}

test('axe finds nothing on any page of the office', async () => {
  const page = await (await browser.newContext(desk)).newPage();
  await page.goto(`${server.address}330523`);
  await page.click('button:has-text("县里")');
  const found: string[] = [];
  for (const address of officePages) {
    await page.goto(`${server.address}office/${address}`);
    await page.locator('main h1').first().waitFor({ timeout: 20_000 });
    await page.waitForLoadState('networkidle');
    found.push(...(await faultsOf(page, `office/${address}`)));
  }
  assert.deepEqual(found, []);
});

async function faultsOf(page: Page, address: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) })))',
  )) as { id: string; at: string[] }[];
  return violations.map(({ id, at }) => `${address}: ${id}: ${at.slice(0, 3).join(' | ')}`);
}
