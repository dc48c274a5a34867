import { sql } from 'kysely';
import type { Writer } from './write.ts';

/**
 * The next id of a kind at a place: 330523108204-N7 is the seventh need of that village. An id begins
 * with its place, so that who may touch it, and in which county it lies, can be read off it.
 */
export async function nextId(writer: Writer, place: string, letter: string): Promise<string> {
  const [id = ''] = await nextIds(writer, place, letter, 1);
  return id;
}

/**
 * The next so many ids of a kind at a place, one after another. Until the transaction ends nobody else
 * is given any: what is read next about that kind still holds when it is written.
 */
export async function nextIds(
  writer: Writer,
  place: string,
  letter: string,
  count: number,
): Promise<string[]> {
  const { rows } = await sql<{ last: number }>`
    insert into counters (county, place, letter, last)
    values (${writer.county}, ${place}, ${letter}, ${count})
    on conflict (county, place, letter) do update set last = counters.last + ${count}
    returning last`.execute(writer.tx);
  const first = (rows[0]?.last ?? 0) - count + 1;
  return Array.from({ length: count }, (_, at) => `${place}-${letter}${first + at}`);
}

/** Numbers that come from elsewhere count as given out: the next id goes on after the highest of them. */
export async function countOn(writer: Writer, ids: readonly string[]): Promise<void> {
  const last = new Map<string, number>();
  for (const id of ids) {
    const [, head = '', number = '0'] = /^(.*[A-Z])([0-9]+)$/.exec(id) ?? [];
    last.set(head, Math.max(last.get(head) ?? 0, Number(number)));
  }
  const heads = [...last.keys()];
  await sql`
    insert into counters (county, place, letter, last)
    select ${writer.county}, given.* from unnest(
      ${heads.map((head) => head.slice(0, -2))}::text[], ${heads.map((head) => head.slice(-1))}::text[],
      ${[...last.values()]}::int8[]) as given
    on conflict (county, place, letter) do update set last = greatest(counters.last, excluded.last)`.execute(
    writer.tx,
  );
}
