import { inArea } from '#db/area';
import type { Database, Tx } from '#db/database';
import { addLine } from '#db/trail';
import { insertRow, type Writer } from '#db/write';
import { openCountyRules } from '#registry/rules/open-county-rules';

export type NewCounty = {
  readonly county: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly simulated: boolean;
  readonly today: string;
  readonly instant: string;
  readonly officers: readonly NewOfficer[];
};

export type NewOfficer = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: 'county' | 'township' | 'clerk' | 'auditor';
  readonly area: string;
  /** As hashPassword makes it; null where nobody signs in by it. */
  readonly password: string | null;
};

/** Opens a county: its row, the shipped rules as its own, its first officers, and then what `fill` adds. */
export async function openCounty(
  db: Database,
  opening: NewCounty,
  fill: (writer: Writer) => Promise<void> = async () => {},
): Promise<void> {
  const { county, nameZh, nameEn, simulated, today, instant, officers } = opening;
  await db
    .insertInto('counties')
    .values({ county, name_zh: nameZh, name_en: nameEn, simulated, opened_on: today })
    .execute();
  await inArea(db, county, async (tx: Tx) => {
    const writer: Writer = { tx, county, writes: [] };
    await openCountyRules(writer);
    for (const officer of officers)
      await insertRow(writer, 'officers', { ...officer, since: today });
    await fill(writer);
    await addLine(writer, { at: instant, actor: 'qianwan', act: 'open-county', subject: county });
  });
}
