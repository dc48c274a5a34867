import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import { checkArea } from '#registry/imports/check-area';
import type { ImportKind, Scope } from '#registry/imports/kind';
import type { Reading } from '#registry/imports/read-rows';

/** Everything that is wrong with a file that has been read: its cells, its area, its records together. */
export async function judgeFile(
  tx: Tx,
  kind: ImportKind,
  reading: Reading<never>,
  scope: Scope,
): Promise<Fault[]> {
  return [
    ...reading.faults,
    ...checkArea(kind, reading.rows, scope),
    ...(await kind.check(tx, reading.rows, scope)),
  ];
}
