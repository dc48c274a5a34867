import type { Context, Hono } from 'hono';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import { listCounties } from '#people/store';
import { discovery } from './discovery.ts';
import type { Read, Reading } from './reading.ts';
import { answer, faultOf, refuse } from './reply.ts';
import { findRequests, showRequest } from './requests.ts';
import { listServices, showService } from './services.ts';
import { takeReport } from './take-report.ts';

const BASE = '/georeport/v2';

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), JSON and XML, read and write. A jurisdiction is a
 * county. Writing wants a key of the county's, so these addresses stand before the guard against foreign
 * pages; reading is open, as the needs are.
 */
export function serveGeoReport(app: Hono, ground: Ground): void {
  app.get('/georeport/discovery.json', async (context) =>
    context.json(discovery(new URL(context.req.url).origin, ground.now().instant)),
  );
  app.get(`${BASE}/:file{services\\.(?:json|xml)}`, read(ground, listServices));
  app.get(`${BASE}/services/:file{[^/]+\\.(?:json|xml)}`, read(ground, showService));
  app.get(`${BASE}/:file{requests\\.(?:json|xml)}`, read(ground, findRequests));
  app.get(`${BASE}/requests/:file{[^/]+\\.(?:json|xml)}`, read(ground, showRequest));
  app.post(`${BASE}/:file{requests\\.(?:json|xml)}`, async (context) => {
    const { kind } = fileOf(context);
    const fields = { ...context.req.query(), ...textsOf(await context.req.parseBody()) };
    const county = await jurisdictionOf(ground, fields.jurisdiction_id);
    if (county === null) return refuse(kind, faultOf(404, 'jurisdiction-unknown'));
    const taken = await takeReport(ground, county, fields);
    if (!taken.ok) return refuse(kind, taken.fault);
    return answer(kind, 'service_requests', 'request', taken.rows);
  });
}

function read(ground: Ground, show: (reading: Reading) => Promise<Read>) {
  return async (context: Context): Promise<Response> => {
    const { name, kind } = fileOf(context);
    const query = context.req.query();
    const county = await jurisdictionOf(ground, query.jurisdiction_id);
    if (county === null) return refuse(kind, faultOf(404, 'jurisdiction-unknown'));
    const shown = await inArea(ground.db, county, (tx) => show({ tx, ground, query, name }));
    if (!shown.ok) return refuse(kind, shown.fault);
    return answer(kind, shown.list, shown.item, shown.rows);
  };
}

/** `services.json`: its name, and how the answer is written. */
function fileOf(context: Context): { name: string; kind: 'json' | 'xml' } {
  const file = context.req.param('file') ?? '';
  const dot = file.lastIndexOf('.');
  return { name: file.slice(0, dot), kind: file.endsWith('.xml') ? 'xml' : 'json' };
}

/** The county that is named; where there is only one, it need not be. */
async function jurisdictionOf(ground: Ground, named: string | undefined): Promise<string | null> {
  const counties = await listCounties(ground.db);
  if (named !== undefined && named !== '')
    return counties.find(({ code }) => code === named)?.code ?? null;
  return counties.length === 1 ? (counties[0]?.code ?? null) : null;
}

function textsOf(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
