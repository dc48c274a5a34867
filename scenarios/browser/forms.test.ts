import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { householdVisit } from '../../packages/programme/src/survey/forms/templates/household-visit.ts';
import type { Sheet } from '../../packages/programme/src/survey/forms/xlsform/sheet.ts';
import { xlsx } from '../../packages/server/src/registry/files/spreadsheet.ts';
import { complaintsOf, desk, phone, startBrowser } from '../testing/browser.ts';
import { startServer } from '../testing/start-server.ts';

// How a county gets a form of its own: hand it in, read what is wrong, mend it, try it, put it to use.

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});
const YUCUN = '330523108204';

/** The template with another version and one more row. */
async function workbook(row: readonly string[]): Promise<Buffer> {
  const sheets = householdVisit.map(({ name, rows }): Sheet => {
    if (name === 'survey') return { name, rows: [...rows, row] };
    return {
      name,
      rows: rows.map((cells) => cells.map((cell) => (cell === '2026-1' ? '2026-2' : cell))),
    };
  });
  return Buffer.from(await xlsx.write(...sheets));
}

async function handIn(page: Page, row: readonly string[]): Promise<void> {
  const file = {
    name: 'visit.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await workbook(row),
  };
  await page.setInputFiles('.form-drop input', file);
}

test('a county officer hands in a form, mends it by its rows, tries it and puts it to use', async () => {
  const context = await browser.newContext(desk);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(server.address + YUCUN);
  await page.click('text=县里');
  await page.goto(`${server.address}office/forms`);
  await page.waitForSelector('text=村庄调查');

  const last = householdVisit[0]?.rows.length ?? 0;
  await handIn(page, ['select_one nowhere', 'dog', '养狗吗']);
  await page.waitForSelector(`text=survey 表第 ${last + 1} 行「type」列`);
  assert.equal(await page.locator('text=存为草稿').count(), 0);

  await handIn(page, ['select_one yes_no', 'dog', '养狗吗', 'A dog?']);
  await page.waitForSelector('text=“dog”还没有写明用在哪里');
  await page.click('text=存为草稿');
  await page.waitForURL('**/forms/household_visit/2');
  assert.equal(await page.getByRole('button', { name: /发\s*布/ }).isDisabled(), true);

  await page.goto(`${server.address}office/forms`);
  const uses = [...Array.from({ length: 9 }, () => ''), 'needs'];
  await handIn(page, ['select_one yes_no', 'dog', '养狗吗', 'A dog?', ...uses]);
  await page.click('text=存为草稿');
  await page.waitForURL('**/forms/household_visit/3');
  const question = (label: string) => page.locator('.form-question', { hasText: label });
  await question('家里几口人').locator('input').fill('31');
  await page.waitForSelector('text=1到30之间');
  await question('缺什么').getByText('有', { exact: true }).click();
  await page.click('text=再加一份');
  await page.waitForSelector('text=记下了 1 件需求');
  await page.getByRole('button', { name: /发\s*布/ }).click();
  await page.waitForSelector('text=已发布 2026-2 版');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a villager reads without scripts what forms cost the village, and what each question is for', async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.address + YUCUN);
  await page.click('text=村里一年填表约');
  assert.match(page.url(), /forms$/);
  await page.click('summary >> nth=0');
  assert.ok(await page.locator('text=变成“卫生厕所受益户数”').first().isVisible());
  assert.ok(await page.locator('text=养狗吗').isVisible(), 'the version in use is the one shown');
  await context.close();
});
