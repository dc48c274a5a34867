import type { Context, Hono } from 'hono';
import { inArea } from '#db/area';
import type { Visit } from './page.ts';
import { countyOf, type Ground } from './perform.ts';

/** A file that anyone may take, made of public records when it is asked for. */
export type OpenFile = {
  readonly path: string;
  /** The place that the file is about, read off its address. */
  readonly area: (parts: Readonly<Record<string, string>>) => string;
  readonly type: string;
  /** Its text; null where there is no such file. */
  readonly load: (visit: OpenVisit) => Promise<string | null>;
};

export type OpenVisit = Pick<Visit, 'tx' | 'county' | 'parts' | 'today' | 'origin'>;

export function serveOpenFile(app: Hono, ground: Ground, file: OpenFile): void {
  app.get(file.path, async (context: Context) => {
    const parts = context.req.param() as Record<string, string>;
    const county = await countyOf(ground.db, file.area(parts));
    const { origin } = new URL(context.req.url);
    const { today } = ground.now();
    const text = await inArea(ground.db, county, (tx) =>
      file.load({ tx, county, parts, today, origin }),
    );
    if (text === null) return context.notFound();
    return context.body(text, 200, {
      'content-type': file.type,
      'access-control-allow-origin': '*',
    });
  });
}
