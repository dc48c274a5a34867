import { sql } from 'kysely';
import { sha256, type Write, type Writer } from './write.ts';

/** Who did what, when, about which record: the head of a line. */
export type Act = {
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
};

/** What a line says, as it is hashed: its place in the chain, the act, and every row it wrote. */
export type Line = Act & {
  readonly county: string;
  readonly seq: number;
  readonly writes: readonly Write[];
};

export const GENESIS = '0'.repeat(64);

export function hashOf(before: string, line: string): string {
  return sha256(`${before}\n${line}`);
}

/**
 * Adds the operation's line to the county's chain, in the operation's own transaction. The head of the
 * chain is locked until then, so lines of one county never fork.
 */
export async function addLine(writer: Writer, act: Act): Promise<void> {
  const { tx, county, writes } = writer;
  if (writes.length === 0) return;
  await sql`insert into trail_heads (county, seq, hash) values (${county}, 0, ${GENESIS})
    on conflict (county) do nothing`.execute(tx);
  const head = await tx
    .selectFrom('trail_heads')
    .select(['seq', 'hash'])
    .where('county', '=', county)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const line = JSON.stringify({ county, seq, ...act, writes } satisfies Line);
  const hash = hashOf(head.hash, line);
  await tx
    .insertInto('trail')
    .values({ county, seq, ...act, line, hash })
    .execute();
  await tx.updateTable('trail_heads').set({ seq, hash }).where('county', '=', county).execute();
}
