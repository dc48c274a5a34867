import { stop } from '@qianwan/base/verdict';
import { openApi } from '@qianwan/contract/openapi';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { operations as delivery } from '#delivery/operations';
import { operations as funds } from '#funds/operations';
import { serveOpenFile } from '#http/open-file';
import type { Ground } from '#http/perform';
import { serveForm, serveOperation, servePage } from '#http/routes';
import { operations as meetings } from '#meetings/operations';
import { serveGeoReport } from '#needs/georeport/serve-georeport';
import { operations as needs } from '#needs/operations';
import { oc4ids } from '#outcomes/open-data/oc4ids';
import { operations as outcomes } from '#outcomes/operations';
import { operations as overview } from '#overview/operations';
import { forms, pages } from '#overview/pages';
import { serveFront } from '#overview/serve-front';
import { type DemoPeople, serveSessions } from '#people/session-routes';
import { serveWhoAmI } from '#people/who-am-i';
import { operations as plan } from '#plan/operations';
import { operations as registry } from '#registry/operations';
import { serveCentral } from '#survey/central/serve-central';
import { serveOpenRosa } from '#survey/openrosa/serve-openrosa';
import { operations as survey } from '#survey/operations';
import { Intake } from '#survey/submissions/intake';
import { operations as works } from '#works/operations';

/** Everything that can be asked inside an area, in the order of the stages; who one is, is asked before. */
export const operations = [
  ...registry,
  ...meetings,
  ...survey,
  ...needs,
  ...works,
  ...funds,
  ...plan,
  ...delivery,
  ...outcomes,
  ...overview,
];

/** What anyone may take away. */
export const openFiles = [oc4ids];

/** A province's list as base64 fits; nothing that a person sends is larger. */
const MOST_MB = 64;

function tooLarge(context: Context): Response {
  return context.json({ findings: [stop('too-large', { mostMb: MOST_MB })] }, 413);
}

export function createApp(ground: Ground, demoPeople: DemoPeople = {}): Hono {
  const app = new Hono();
  // Phones and programs that bring a key of their own stand before the guard against foreign pages.
  const intake = new Intake(ground);
  serveOpenRosa(app, ground, intake);
  app.use(bodyLimit({ maxSize: MOST_MB * 2 ** 20, onError: tooLarge }));
  serveCentral(app, ground, intake);
  serveGeoReport(app, ground);
  app.use(csrf());
  for (const operation of operations) serveOperation(app, ground, operation);
  app.get('/api/openapi.json', (context) => context.json(openApi('0.1.0')));
  serveWhoAmI(app, ground);
  serveSessions(app, ground, demoPeople);
  serveFront(app, ground);
  for (const file of openFiles) serveOpenFile(app, ground, file);
  for (const page of pages) servePage(app, ground, page);
  for (const form of forms) serveForm(app, ground, form);
  return app;
}
