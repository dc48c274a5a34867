import { sql } from 'kysely';
import type { Tx } from './database.ts';
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
  if (writer.writes.length === 0) return;
  const head = await lockHead(writer.tx, writer.county);
  await addLines(writer, head, [{ ...act, writes: writer.writes }]);
}

/** Where the chain of a county stands. */
export type Head = { readonly seq: number; readonly hash: string };

/** The head of the county's chain, held until the transaction ends: nobody else writes there meanwhile. */
export async function lockHead(tx: Tx, county: string): Promise<Head> {
  const held = () =>
    tx
      .selectFrom('trail_heads')
      .select(['seq', 'hash'])
      .where('county', '=', county)
      .forUpdate()
      .executeTakeFirst();
  const head = await held();
  if (head !== undefined) return head;
  await sql`insert into trail_heads (county, seq, hash) values (${county}, 0, ${GENESIS})
    on conflict (county) do nothing`.execute(tx);
  return (await held()) ?? { seq: 0, hash: GENESIS };
}

/** Adds the lines of several acts, one after another, to a chain whose head this transaction holds. */
export async function addLines(
  { tx, county }: Pick<Writer, 'tx' | 'county'>,
  head: Head,
  acts: readonly (Act & Pick<Line, 'writes'>)[],
): Promise<void> {
  if (acts.length === 0) return;
  let { seq, hash } = head;
  const lines = acts.map(({ writes, ...act }) => {
    seq += 1;
    const line = JSON.stringify({ county, seq, ...act, writes } satisfies Line);
    hash = hashOf(hash, line);
    return { county, seq, ...act, line, hash };
  });
  await tx.insertInto('trail').values(lines).execute();
  await tx.updateTable('trail_heads').set({ seq, hash }).where('county', '=', county).execute();
}
