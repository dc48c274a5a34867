import { here } from '#db/area';
import type { Tx } from '#db/database';

export type FoundPaper = {
  readonly id: string;
  readonly village: string;
  readonly title: string;
  readonly mediaType: string;
  readonly sha256: string;
};

export async function findPaper(tx: Tx, id: string): Promise<FoundPaper | null> {
  const row = await tx
    .selectFrom('papers')
    .select(['id', 'village', 'title', 'media_type as mediaType', 'sha256'])
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a paper was kept for this village. */
export async function isPaperOf(tx: Tx, id: string, village: string): Promise<boolean> {
  return (await findPaper(tx, id))?.village === village;
}
