import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { phone, startBrowser } from '../testing/browser.ts';
import { startServer } from '../testing/start-server.ts';

// A villager on a small old phone, with scripts off: from the first word to "solved".

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});
const YUCUN = '330523108204';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a villager raises a need, finds it again by its receipt, others say so too, and it is solved', async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  const send = page.locator('main form[method=post] button.do').first();

  await page.goto(`${server.address}${YUCUN}`);
  await page.click('text=说一件事');
  await page.check('input[name=category][value=lamp]');
  await page.click('main button.do');
  await page.fill('textarea[name=words]', '冷水井旁边那盏灯忽明忽暗，晚上挑水看不清');
  await page.click('text=交上去');
  const receipt = new URL(page.url());
  const need = receipt.pathname.split('/')[1] ?? '';
  const code = receipt.searchParams.get('code') ?? '';
  assert.match(need, new RegExp(`^${YUCUN}-N\\d+$`));
  assert.match(await page.locator('.ticket').innerText(), new RegExp(need));
  await page.setInputFiles('input[name=photo]', {
    name: 'lamp.png',
    mimeType: 'image/png',
    buffer: pixel,
  });
  await page.click('text=加上照片');
  await page.locator('text=收到 1 张照片').waitFor();

  await page.goto(`${server.address}${YUCUN}/say?category=lamp`);
  await page.fill('textarea[name=words]', '冷水井边上的灯一闪一闪，夜里看不清');
  await page.click('text=交上去');
  await page.locator('text=这件事好像有人说过').waitFor();
  await page.click('.cases >> text=冷水井旁边那盏灯');
  await page.click('text=没有户卡，也遇到了');
  await page.locator('text=另有 1 人说也遇到了').waitFor();

  const office = await browser.newContext();
  const clerk = await office.newPage();
  await clerk.goto(`${server.address}330523`);
  await clerk.click('button:has-text("村干部")');
  const step = await clerk.request.post(`${server.address}api/needs/${need}/steps`, {
    data: { step: 'answered', words: '明天换一盏新的' },
  });
  assert.equal(step.status(), 200);

  await page.goto(`${server.address}${YUCUN}`);
  await page.click('text=凭编号查');
  await page.fill('input[name=number]', need);
  await page.click('text=查进展');
  await page.locator('text=明天换一盏新的').waitFor();
  await page.fill('input[name=receipt]', code);
  await page.click('button:has-text("解决了"):not(:has-text("没"))');
  await page.locator('.tag:has-text("解决")').first().waitFor();
  const width = await page.locator('html').evaluate((html) => html.scrollWidth);
  assert.equal(width, 360, 'nothing sticks out of a small phone');
  assert.equal(await send.count(), 0, 'nothing is left to do');
  await context.close();
});
