import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { frameOf, samples } from './pages.ts';

// npx node packages/web/src/testing/preview.ts FOLDER [OUTLINE.geojson] [NAME…]: every public page as
// a file and as pictures of 1280 and 360 px, for eyes.

const [folder = '.cache/preview', outlineFile = '', ...names] = process.argv.slice(2);
const outline = outlineFile === '' ? undefined : JSON.parse(await readFile(outlineFile, 'utf8'));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const { name, address, show } of samples(outline)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const [width, language, large] of [
    [1280, 'zh', false],
    [360, 'zh', false],
    [1280, 'en', false],
    [360, 'en', false],
    [360, 'zh', true],
  ] as const) {
    const { markup } = show(frameOf({ address, language, large }));
    const stem = `${folder}/${name}-${language}-${width}${large ? '-large' : ''}`;
    await writeFile(`${stem}.html`, markup);
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(markup);
    await page.screenshot({ path: `${stem}.png`, fullPage: true });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    process.stdout.write(
      `${stem} ${Buffer.byteLength(markup)} B${Number(wide) > width ? ` OVERFLOWS ${wide}` : ''}\n`,
    );
    await page.close();
  }
}
await browser.close();
