import { whoAmI } from '@qianwan/contract/people';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { countyOf, type Ground } from '#http/perform';
import { actorOf } from './session.ts';
import { findCounty } from './store.ts';

/** Asked before any area is known, so it stands beside the operations: it tells a person only of themselves. */
export function serveWhoAmI(app: Hono, ground: Ground): void {
  app.get(`/api${whoAmI.path}`, async (context) => {
    const actor = await actorOf(ground, context);
    const code = actor.area === '' ? null : await countyOf(ground.db, actor.area);
    const county = code === null ? null : await findCounty(ground.db, code);
    const { today } = ground.now();
    return context.json({ actor, county, demo: ground.demo, today } satisfies z.input<
      typeof whoAmI.reply
    >);
  });
}
