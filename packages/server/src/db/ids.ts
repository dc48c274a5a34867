import { sql } from 'kysely';
import type { Writer } from './write.ts';

/**
 * The next id of a kind at a place: 330523108204-N7 is the seventh need of that village. An id begins
 * with its place, so that who may touch it, and in which county it lies, can be read off it.
 */
export async function nextId(writer: Writer, place: string, letter: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    insert into counters (county, place, letter, last)
    values (${writer.county}, ${place}, ${letter}, 1)
    on conflict (county, place, letter) do update set last = counters.last + 1
    returning last`.execute(writer.tx);
  return `${place}-${letter}${rows[0]?.last}`;
}
