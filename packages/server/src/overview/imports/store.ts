import type { UndoCode } from '@qianwan/programme/registry/import-fault';
import { pastEnd } from '@qianwan/programme/registry/place-code';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database';

/** Records that stand on what an import brought: why it cannot be taken back, how many, and one of them. */
export type Standing = {
  readonly code: UndoCode;
  readonly count: number;
  readonly example: string;
};

/** Reads every reason against undoing an import of this kind, in one statement. */
export async function findStanding(
  tx: Tx,
  kind: string,
  area: string,
  id: string,
): Promise<Standing[]> {
  const reasons = reasonsFor[kind]?.(id) ?? [];
  if (reasons.length === 0) return [];
  const parts = reasons.map(
    ([code, records]) => sql`
      select ${code}::text as code, count(*) as count, min(example) as example
      from (${records}) as standing
      where county >= ${area} and county < ${pastEnd(area)} having count(*) > 0`,
  );
  const { rows } = await sql<Standing>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}

type Reason = readonly [code: UndoCode, records: RawBuilder<unknown>];

// Each reason reads the county and the name of every record that stands on the import's rows.
const reasonsFor: Readonly<Record<string, (id: string) => readonly Reason[]>> = {
  places: (id) => [
    [
      'import-places-used',
      sql.join(
        [
          usedPlace('facts', 'place', 'place', id),
          usedPlace('needs', 'village', 'id', id),
          usedPlace('works', 'village', 'id', id),
          usedPlace('households', 'village', 'id', id),
          usedPlace('resolutions', 'village', 'id', id),
          usedPlace('facilities', 'village', 'id', id),
          sql`select p.county, p.code as example from places p
            join places above on above.county = p.county and above.code = p.parent
            where above.import_id = ${id} and p.import_id is distinct from ${id}`,
          sql`select at.county, at.code as example from place_points at
            join places p on p.county = at.county and p.code = at.code
            where p.import_id = ${id} and at.import_id is distinct from ${id}`,
        ],
        sql` union all `,
      ),
    ],
  ],
  facts: (id) => [
    [
      'import-facts-superseded',
      sql`select newer.county, newer.place || ' ' || newer.measure as example from facts f
        join facts newer on newer.county = f.county and newer.place = f.place
          and newer.measure = f.measure and newer.day = f.day and newer.supersedes = f.id
        where f.import_id = ${id} and newer.import_id is distinct from ${id}`,
    ],
  ],
  needs: (id) => [
    [
      'import-needs-answered',
      sql`select n.county, n.id as example from needs n
        where n.import_id = ${id} and (
          exists (select from need_steps s where s.county = n.county and s.need = n.id)
          or exists (select from need_voices v where v.county = n.county and v.need = n.id)
          or exists (select from works w where w.county = n.county and n.id = any(w.needs))
          or exists (select from resolutions r where r.county = n.county and n.id = any(r.needs)))`,
    ],
  ],
  works: (id) => [
    ['import-works-standing', worksIn(id, ['gate_checks', 'admissions'])],
    ['import-works-planned', worksIn(id, ['plan_works'])],
    ['import-works-ordered', worksIn(id, ['orders', 'ledger_entries'])],
  ],
  funds: (id) => [
    [
      'import-envelopes-committed',
      sql`select e.county, e.payer || ' ' || e.year as example from envelopes e
        where e.import_id = ${id} and exists (select from ledger_lines l
          where l.county = e.county and l.payer = e.payer and l.year = e.year
            and l.purpose is not distinct from e.purpose and l.work is not null)`,
    ],
    [
      'import-envelopes-changed',
      sql`select e.county, e.payer || ' ' || e.year as example from envelopes e
        where e.import_id = ${id} and not e.latest`,
    ],
  ],
};

function usedPlace(table: string, place: string, name: string, id: string): RawBuilder<unknown> {
  return sql`select t.county, t.${sql.ref(name)} as example from ${sql.table(table)} t
    join places p on p.county = t.county and p.code = t.${sql.ref(place)}
    where p.import_id = ${id}`;
}

function worksIn(id: string, tables: readonly string[]): RawBuilder<unknown> {
  const uses = tables.map(
    (table) =>
      sql`exists (select from ${sql.table(table)} t where t.county = w.county and t.work = w.id)`,
  );
  return sql`select w.county, w.id as example from works w
    where w.import_id = ${id} and (${sql.join(uses, sql` or `)})`;
}
