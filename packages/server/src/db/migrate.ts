import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byText } from '@qianwan/base/order';
import { sql } from 'kysely';
import type { Opened } from './open.ts';

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));

export type Migration = { readonly name: string; readonly script: string; readonly sha256: string };

/** The dated scripts of migrations/, oldest first. Once landed a script is final: mend it by a later one. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort(byText)
    .map((name) => {
      const script = readFileSync(folder + name, 'utf8');
      return { name, script, sha256: createHash('sha256').update(script).digest('hex') };
    });
}

/** Brings the database to the newest migration, each in a transaction of its own. */
export async function migrate(opened: Opened): Promise<void> {
  await opened.script(
    'create table if not exists migrations (name text primary key, sha256 text not null, ran_at timestamptz not null default now())',
  );
  const { rows } = await sql<{
    name: string;
    sha256: string;
  }>`select name, sha256 from migrations`.execute(opened.db);
  const ran = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, script, sha256 } of migrations()) {
    const before = ran.get(name);
    if (before === sha256) continue;
    if (before !== undefined) throw new Error(`migration ${name} was changed after it had run`);
    await opened.script(
      `begin;\nselect pg_advisory_xact_lock(7303823);\n${script}\ninsert into migrations (name, sha256) values ('${name}', '${sha256}');\ncommit;`,
    );
  }
}
