import type { ImportKind as KindName } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import type { Format } from '#registry/files/write-file';
import { importKinds } from './import-kinds.ts';
import { writeList } from './write-list.ts';

/** A whole list of an area as a file, without HTTP. */
export function exportFrom(
  ground: Ground,
  { kind, area, format }: { kind: z.infer<typeof KindName>; area: string; format: Format },
): Promise<Uint8Array> {
  return inArea(ground.db, area, (tx) => writeList(tx, importKinds[kind], area, format));
}
