import type { Line } from '#db/trail';
import type { Write } from '#db/write';
import { keyOf } from '#db/write';

/** Which rows a line of the trail wrote: a row by its key, an import by its first and last. */
export function writesIn(line: string): { table: string; key: string }[] {
  const { writes } = JSON.parse(line) as Line;
  return writes.map((write) => ({ table: write.table, key: keyIn(write) }));
}

function keyIn(write: Write): string {
  if ('row' in write) return keyOf(write.table, write.row).join(' ');
  if ('undone' in write) return `${write.undone} (−${write.count})`;
  return `${write.import}: ${write.first.join(' ')} … ${write.last.join(' ')} (${write.count})`;
}
