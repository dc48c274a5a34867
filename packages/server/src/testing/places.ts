import type { Tx } from '#db/database';

export const county = '330523';
export const township = '330523108';
export const village = '330523108204';

/** A county, a township and two villages, written by the owner: what most stories of the registry begin with. */
export async function somePlaces(tx: Tx): Promise<void> {
  await tx
    .insertInto('counties')
    .values({
      county,
      name_zh: '安吉县',
      name_en: 'Anji',
      simulated: true,
      opened_on: '2026-01-01',
    })
    .execute();
  const rows = [
    [county, '安吉县', 'county', '3305'],
    [township, '天荒坪镇', 'township', county],
    [village, '余村村', 'village', township],
    ['330523108205', '山河村', 'village', township],
  ] as const;
  await tx
    .insertInto('places')
    .values(
      rows.map(([code, name, level, parent]) => ({
        ...{ county, code, name, level, kind: level, parent, valid_from: '2023-06-30' },
        ...{ valid_to: null, merged_into: null, import_id: null },
      })),
    )
    .execute();
}
