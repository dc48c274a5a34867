import type { Procedure, TakenStep } from '@qianwan/programme/meetings/procedure';
import { TakenStep as TakenStepShape } from '@qianwan/programme/meetings/procedure';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';

const columns = [
  'id',
  'village',
  'template',
  'matter',
  'about',
  'started_on as startedOn',
] as const;

export async function findProcedure(tx: Tx, id: string): Promise<Procedure | null> {
  const row = await tx
    .selectFrom('procedures')
    .select(columns)
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Matters of an area in order of id. */
export async function listProcedures(
  tx: Tx,
  { area, after, most }: { area: string; after: string; most: number },
): Promise<Procedure[]> {
  return tx
    .selectFrom('procedures')
    .select(columns)
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Matters of a village that name one of some records. */
export async function findProceduresAbout(
  tx: Tx,
  village: string,
  records: readonly string[],
): Promise<Procedure[]> {
  return tx
    .selectFrom('procedures')
    .select(columns)
    .where('county', '=', here)
    .where('village', '=', village)
    .where(sql<boolean>`about && ${[...records]}::text[]`)
    .orderBy('id')
    .limit(100)
    .execute();
}

/** The steps that some matters have taken, by matter. */
export async function findSteps(
  tx: Tx,
  procedures: readonly string[],
): Promise<Map<string, TakenStep[]>> {
  const rows = await tx
    .selectFrom('procedure_steps')
    .select(['procedure', 'step', 'done_on as doneOn', 'resolution', 'papers', 'signed'])
    .where('county', '=', here)
    .where('procedure', '=', sql<string>`any(${[...procedures]}::text[])`)
    .orderBy('done_on')
    .orderBy('step')
    .execute();
  const found = new Map<string, TakenStep[]>();
  for (const { procedure, ...row } of rows) {
    const own = found.get(procedure) ?? [];
    own.push(TakenStepShape.parse(row));
    found.set(procedure, own);
  }
  return found;
}
