import { yes } from '@qianwan/base/verdict';
import { listTrail } from '@qianwan/contract/overview';
import { paged } from '#db/paged';
import { operation } from '#http/operation';
import { trailLines } from './store.ts';
import { writesIn } from './trail-writes.ts';

export default operation(listTrail, async ({ tx, input: { subject, after, most } }) => {
  const lines = await trailLines(tx, { subject, after, most: most + 1 });
  const { rows, next } = paged(lines, most, ({ seq }) => String(seq));
  return yes({ rows: rows.map(({ line, ...row }) => ({ ...row, writes: writesIn(line) })), next });
});
