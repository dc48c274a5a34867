import { between, type Random } from '../../packages/base/src/random.ts';
import { mortonOf } from '../../packages/programme/src/registry/morton.ts';

// A made-up province as large as asked: 20 townships to a county, 49 villages to a township.

export type MadePlace = {
  readonly code: string;
  readonly name: string;
  readonly level: 'county' | 'township' | 'village';
  readonly parent: string;
  readonly lon: number;
  readonly lat: number;
};

const TOWNSHIPS = 20;
const VILLAGES = 49;
/** Places of one made-up county: itself, its townships, their villages. */
export const PLACES_IN_COUNTY = 1 + TOWNSHIPS * (1 + VILLAGES);

const first =
  '余上下大小东西南北前后石溪山湖塘桥岭坑坞湾洪长高新青白黄银龙凤金竹松柏梅荷安平永兴和';
const second = '村家坪田源里头边口坡沟园林泉井庄店墩浦渡岙垟湖阳明光华丰乐福寿康宁';

/** The counties stand in rows over the province, so that tiles of every zoom have something to show. */
export function madeCounty(number: number, random: Random): MadePlace[] {
  const code = `33${String(number).padStart(4, '0')}`;
  const centre = { lon: 118.2 + (number % 12) * 0.35, lat: 27.4 + Math.floor(number / 12) * 0.4 };
  const places: MadePlace[] = [
    { code, name: name(random, '县'), level: 'county', parent: '33', ...centre },
  ];
  for (let township = 1; township <= TOWNSHIPS; township += 1) {
    const inCounty = `${code}${String(township).padStart(3, '0')}`;
    const seat = near(centre, 0.2, random);
    places.push({
      code: inCounty,
      name: name(random, '镇'),
      level: 'township',
      parent: code,
      ...seat,
    });
    for (let village = 1; village <= VILLAGES; village += 1) {
      const inTownship = `${inCounty}${200 + village}`;
      const at = near(seat, 0.05, random);
      places.push({
        code: inTownship,
        name: name(random, '村'),
        level: 'village',
        parent: inCounty,
        ...at,
      });
    }
  }
  return places;
}

export function pointRow({ code, lon, lat }: MadePlace): unknown[] {
  return [code, lon, lat, mortonOf(lon, lat), 'simulated', 'made up', '2026-01-01', 'bench', true];
}

const measures: readonly [measure: string, least: number, most: number][] = [
  ['households', 80, 900],
  ['residents', 200, 2500],
  ['adults', 150, 2000],
  ['income.operating', 50_000, 3_000_000],
  ['income.per-head', 18_000, 60_000],
  ['sewage.households', 0, 80],
  ['toilet.households', 0, 80],
  ['waste.households', 0, 80],
  ['lane.households', 0, 80],
  ['debt', 0, 500_000],
];

export function factRows({ code }: MadePlace, random: Random): unknown[][] {
  return measures.map(([measure, least, most]) => {
    const value = between(random, least, most);
    return [code, measure, value, '2026-06-30', 'made up', 'bench', '2026-07-01T00:00:00Z'];
  });
}

function name(random: Random, kind: string): string {
  return pick(first, random) + pick(second, random) + kind;
}

function pick(characters: string, random: Random): string {
  return characters[between(random, 0, characters.length - 1)] ?? '';
}

function near(
  { lon, lat }: { lon: number; lat: number },
  degrees: number,
  random: Random,
): { lon: number; lat: number } {
  return { lon: lon + (random() - 0.5) * 2 * degrees, lat: lat + (random() - 0.5) * 2 * degrees };
}
