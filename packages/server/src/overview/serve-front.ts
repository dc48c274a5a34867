import { readFileSync } from 'node:fs';
import { stop } from '@qianwan/base/verdict';
import { nobody } from '@qianwan/programme/people/actor';
import { addresses } from '@qianwan/web/public/addresses';
import type { Frame } from '@qianwan/web/public/frame/frame';
import { countiesPage } from '@qianwan/web/public/front/counties-page';
import { faultPage } from '@qianwan/web/public/front/fault-page';
import { missingPage } from '@qianwan/web/public/front/missing-page';
import type { Context, Hono } from 'hono';
import type { Ground } from '#http/perform';
import { actorOf } from '#people/session';
import { listCounties } from '#people/store';

/** Addresses that belong to no county: the first page, and those that lead nowhere. */
export function serveFront(app: Hono, ground: Ground): void {
  const home = async (context: Context) => {
    const counties = await listCounties(ground.db);
    const [only] = counties;
    const frame = await plainFrame(ground, context);
    if (counties.length === 1 && only !== undefined) {
      const large = frame.large ? '?large=1' : '';
      return context.redirect(`${frame.language === 'en' ? '/en' : ''}/${only.code}${large}`);
    }
    return context.html(countiesPage(frame, counties).markup);
  };
  app.get('/favicon.ico', (context) =>
    context.body(seal, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' }),
  );
  app.get(addresses.checker, (context) =>
    context.body(checker, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get(addresses.counter, (context) =>
    context.body(counter, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/', home);
  app.get('/en', home);
  app.onError(async (error, context) => {
    process.stderr.write(`${error.stack}\n`);
    const isApi = new URL(context.req.url).pathname.startsWith('/api/');
    if (isApi) return context.json({ findings: [stop('our-fault')] }, 500);
    return context.html(faultPage(await plainFrame(ground, context)).markup, 500);
  });
  app.notFound(async (context) => {
    const asked = new URL(context.req.url).pathname;
    if (asked.startsWith('/api/'))
      return context.json({ findings: [stop('not-found', { id: asked })] }, 404);
    return context.html(missingPage(await plainFrame(ground, context)).markup, 404);
  });
}

/** What browsers ask for by themselves: the seal. */
const seal = readFileSync(new URL(import.meta.resolve('@qianwan/web/seal.svg')), 'utf8');

/** The program with which a stranger checks a plan: one file that knows nothing of ours. */
const checker = readFileSync(new URL(import.meta.resolve('@qianwan/planner/check-plan.mjs')));

/** And the one with which anybody counts a published ballot again. */
const counter = readFileSync(new URL(import.meta.resolve('@qianwan/planner/count-ballots.mjs')));

async function plainFrame(ground: Ground, context: Context): Promise<Frame> {
  const { origin, pathname } = new URL(context.req.url);
  return {
    language: /^\/en(\/|$)/.test(pathname) ? 'en' : 'zh',
    large: context.req.query('large') === '1',
    origin,
    address: pathname.replace(/^\/en(?=\/|$)/, '') || '/',
    today: ground.now().today,
    actor: context.req.method === 'GET' ? await actorOf(ground, context) : nobody,
    demo: ground.demo,
    county: null,
    refused: null,
  };
}
