import { Actor } from '@qianwan/programme/people/actor';
import { everyone } from '@qianwan/programme/people/role';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Signing in and out goes by plain forms (see server/src/people/session-routes.ts), so that it works without scripts. */
export const whoAmI = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, in which county, and whether this is the demo',
  may: everyone,
  area: () => '',
  input: z.object({}),
  reply: z.object({
    actor: Actor,
    county: z
      .object({ code: z.string(), nameZh: z.string(), nameEn: z.string(), simulated: z.boolean() })
      .nullable(),
    demo: z.boolean(),
    today: z.string(),
  }),
});
