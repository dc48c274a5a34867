import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { endpoints } from '@qianwan/contract/endpoints';
import { Role } from '@qianwan/programme/people/role';
import { createApp, operations } from '#app';
import { insertRow } from '#db/write';
import { COOKIE, startSession } from '#people/session';
import { testDatabase } from '#testing/database';
import { samples } from '#testing/samples';
import type { Ground } from './perform.ts';
import { permissionTable } from './permission-table.ts';

const { db } = await testDatabase();
const instant = '2026-11-23T02:00:00.000Z';
const ground: Ground = { db, now: () => ({ instant, today: day('2026-11-23') }), demo: false };
const app = createApp(ground);
const asked = endpoints.filter(({ name }) => name !== 'whoAmI');

const home = { county: '330523', village: '330523108204' };
const elsewhere = {
  'another village': { county: '330523', village: '330523108203' },
  'another township': { county: '330523', village: '330523107200' },
  'another county': { county: '330521', village: '330521100200' },
};
const areaOf: Record<Role, string> = {
  county: '330523',
  auditor: '330523',
  township: '330523108',
  clerk: '330523108204',
  villager: '330523108204',
  nobody: '',
};

const cookies = new Map<Role, string>();
for (const county of ['330523', '330521']) {
  const names = { name_zh: county, name_en: county, simulated: false, opened_on: '2026-01-01' };
  await db
    .insertInto('counties')
    .values({ county, ...names })
    .execute();
}
await db.transaction().execute(async (tx) => {
  const writer = { tx, county: '330523', writes: [] };
  for (const role of ['county', 'auditor', 'township', 'clerk'] as const) {
    const officer = {
      id: role,
      login: role,
      name: role,
      role,
      area: areaOf[role],
      since: '2026-01-01',
    };
    await insertRow(writer, 'officers', officer);
  }
  await insertRow(writer, 'households', {
    ...{ id: '330523108204-H1', village: '330523108204', label: '1', members: 1, away: 0 },
    ...{ vulnerable: false, registered_on: '2026-01-01' },
  });
});
for (const role of ['county', 'auditor', 'township', 'clerk'] as const) {
  cookies.set(role, await startSession(ground, { county: '330523', kind: 'officer', id: role }));
}
const household = { county: '330523', kind: 'household', id: '330523108204-H1' } as const;
cookies.set('villager', await startSession(ground, household));

test('every endpoint of the contract is answered, and nothing else is', () => {
  const answered = operations.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort();
  const promised = asked.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort();
  assert.deepEqual(answered, promised);
});

test('the written table of who may ask what is the contract’s', () => {
  const written = readFileSync('docs/permissions.md', 'utf8');
  assert.equal(written, permissionTable(), 'write it anew with: node tools/make-permissions.ts');
});

for (const { name, endpoint } of asked) {
  test(`${name}: only those who may get through the door, and only at home`, async () => {
    const sample = samples[name];
    assert.ok(sample, `testing/samples.ts has no input of ${name}`);
    for (const role of Role.options) {
      for (const [where, places] of Object.entries({ home, ...elsewhere })) {
        const status = await ask(endpoint, sample(places), cookies.get(role));
        assert.notEqual(status, 400, `${name}: the sample does not fit`);
        const open = endpoint.may.includes('nobody');
        const inside: boolean = endpoint.area(sample(places) as never).startsWith(areaOf[role]);
        const expected: boolean =
          open || (role !== 'nobody' && endpoint.may.includes(role) && inside);
        const refused = status === 401 || status === 403;
        assert.equal(!refused, expected, `${role} at ${where}: ${status}`);
      }
    }
  });
}

type Asked = (typeof asked)[number]['endpoint'];

async function ask(
  endpoint: Asked,
  input: Record<string, unknown>,
  cookie: string | undefined,
): Promise<number> {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, part: string) => {
    const value = String(rest[part]);
    delete rest[part];
    return value;
  });
  const headers = {
    'content-type': 'application/json',
    ...(cookie && { cookie: `${COOKIE}=${cookie}` }),
  };
  const query = new URLSearchParams(rest as Record<string, string>);
  const reply =
    endpoint.method === 'GET'
      ? await app.request(`/api${path}?${query}`, { headers })
      : await app.request(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(rest) });
  return reply.status;
}
