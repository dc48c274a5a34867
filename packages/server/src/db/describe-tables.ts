import { sql } from 'kysely';
import type { Opened } from './open.ts';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  made: boolean;
  key: number | null;
};

/**
 * The source of tables.ts, read from a migrated database, so that the types can never say anything
 * else than the migrations do. `npm run tables` writes it; a test holds the two together.
 */
export async function describeTables(opened: Opened): Promise<string> {
  const columns = await readColumns(opened);
  const tables = Map.groupBy(columns, ({ table }) => table);
  const types = [...tables].map(
    ([table, parts]) => `  ${table}: {\n${parts.map(line).join('')}  };\n`,
  );
  const keys = [...tables].map(([table, parts]) => `  ${table}: [${keyOf(parts)}],\n`);
  return `// Made by \`npm run tables\` from migrations/: change those, not this.
import type { Generated } from 'kysely';

/** The tables as the migrations leave them. */
export type Tables = {
${types.join('')}};

export type TableName = keyof Tables;

/** The primary key of each table, in its order. */
export const keys = {
${keys.join('')}} as const satisfies { [Name in TableName]: readonly (keyof Tables[Name])[] };
`;
}

async function readColumns(opened: Opened): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
      not a.attnotnull as nullable, a.attidentity <> '' or a.atthasdef as made,
      array_position(i.indkey::int2[], a.attnum) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by c.relname collate "C", a.attnum`.execute(opened.db);
  return rows;
}

function line({ column, type, nullable, made }: Column): string {
  const plain = `${typeScript(type)}${nullable ? ' | null' : ''}`;
  return `    ${column}: ${made ? `Generated<${plain}>` : plain};\n`;
}

function typeScript(type: string): string {
  if (type.endsWith('[]')) return `${typeScript(type.slice(0, -2))}[]`;
  if (['bigint', 'integer', 'double precision'].includes(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'jsonb') return 'unknown';
  if (type === 'bytea') return 'Uint8Array';
  return 'string';
}

function keyOf(parts: readonly Column[]): string {
  return parts
    .filter(({ key }) => key !== null)
    .sort((a, b) => Number(a.key) - Number(b.key))
    .map(({ column }) => `'${column}'`)
    .join(', ');
}
