import { householdId, REGISTERED } from '@qianwan/programme/overview/demo/demo-needs';
import { type DemoVillage, services } from '@qianwan/programme/overview/demo/demo-village';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';

const SIMULATED = '330523-I2';
const SOURCE = '模拟数据';

/** What would be known of each village after a first survey; all of it simulated. */
export async function loadFacts(
  writer: Writer,
  villages: readonly DemoVillage[],
  day: string,
  instant: string,
): Promise<void> {
  const rows = villages.flatMap((village) =>
    factsOf(village).map(([measure, value]) => {
      const [figure, words] = typeof value === 'number' ? [value, null] : [null, value];
      return [village.code, measure, figure, words, day, SOURCE, 'qianwan', instant];
    }),
  );
  await insertBatch(writer, {
    table: 'facts',
    importId: SIMULATED,
    columns: [
      { name: 'place', type: 'text' },
      { name: 'measure', type: 'text' },
      { name: 'value', type: 'float8' },
      { name: 'words', type: 'text' },
      { name: 'day', type: 'date' },
      { name: 'source', type: 'text' },
      { name: 'author', type: 'text' },
      { name: 'recorded_at', type: 'timestamptz' },
    ],
    rows,
  });
}

/** The facts of one village, by measure. */
export function factsOf(village: DemoVillage): [measure: string, value: number | string][] {
  const { households, residents, means, planClass } = village;
  const adults = Math.round(residents * 0.82);
  // Around half of the villages earn 500,000 yuan or more, as in Zhejiang at the end of 2022 (51.2 %).
  const income = Math.round(500_000 * 4 ** ((means - 0.5) * 2));
  return [
    ['households', households],
    ['residents', residents],
    ['registered', Math.round(residents * 1.15)],
    ['adults', adults],
    // 浙江省实施村民委员会组织法办法: at least 30, 40 from 500 people, 50 from 1,000.
    ['representatives', residents >= 1000 ? 50 : residents >= 500 ? 40 : 30],
    ['terrain', village.terrain],
    ['plan.class', planClass],
    ['plan.kept', planClass === '搬迁撤并' ? 0 : 1],
    ['income.operating', income],
    ['income.per-head', Math.round(30_000 + means * 22_000)],
    ['debt', means < 0.3 ? Math.round(income * 0.6) : 0],
    ['debt.service', means < 0.3 ? Math.round(income * 0.06) : 0],
    ...services.map((service): [string, number] => [
      `${service}.households`,
      village.served[service],
    ]),
  ];
}

/** The households that have been visited so far, with what is on the door plate. */
export async function loadHouseholds(
  writer: Writer,
  villages: readonly DemoVillage[],
  day: string,
): Promise<void> {
  const rows = villages.flatMap(({ code }) =>
    Array.from({ length: REGISTERED }, (_, at) => [
      householdId(code, at + 1),
      code,
      `${at + 1}号`,
      2 + (at % 4),
      at % 3,
      at % 7 === 0,
      day,
    ]),
  );
  await insertBatch(writer, {
    table: 'households',
    importId: SIMULATED,
    columns: [
      { name: 'id', type: 'text' },
      { name: 'village', type: 'text' },
      { name: 'label', type: 'text' },
      { name: 'members', type: 'int4' },
      { name: 'away', type: 'int4' },
      { name: 'vulnerable', type: 'bool' },
      { name: 'registered_on', type: 'date' },
    ],
    rows,
  });
}
