import { stop } from '@qianwan/base/verdict';
import { z } from 'zod';
import {
  choiceOr,
  codeCell,
  codeOrNothing,
  dayOrNothing,
  numberOrNothing,
  parsedBy,
  textOrNothing,
} from './cells.ts';
import type { CellFault, Cells, Column, Parsed } from './kind.ts';

/** The columns of a list of places; those of the township and the county bring these along. */
export const placeColumns: readonly Column[] = [
  {
    key: 'code',
    zh: '代码',
    en: 'Code',
    aliases: ['统计用区划代码', '区划代码', '村代码', 'village_code'],
    required: true,
    code: true,
  },
  {
    key: 'name',
    zh: '名称',
    en: 'Name',
    aliases: ['村名', '村（社区）', 'village', 'hab_name'],
    required: true,
  },
  { key: 'level', zh: '级别', en: 'Level' },
  { key: 'kind', zh: '类型', en: 'Kind', aliases: ['type', '类别'] },
  { key: 'parent', zh: '上级代码', en: 'Parent', aliases: ['parent_code'], code: true },
  {
    key: 'township_code',
    zh: '乡镇代码',
    en: 'Township code',
    aliases: ['subdistrict_code'],
    code: true,
  },
  { key: 'township', zh: '乡镇', en: 'Township', aliases: ['乡镇（街道）', 'subdistrict'] },
  { key: 'county_code', zh: '县代码', en: 'County code', aliases: ['regency_code'], code: true },
  { key: 'county', zh: '县', en: 'County', aliases: ['县（市、区）', 'regency'] },
  { key: 'city_code', zh: '市代码', en: 'City code', aliases: ['province_code'], code: true },
  { key: 'valid_from', zh: '启用日期', en: 'Valid from' },
  { key: 'lon', zh: '经度', en: 'Longitude', aliases: ['lng', 'x'] },
  { key: 'lat', zh: '纬度', en: 'Latitude', aliases: ['y'] },
  { key: 'precision', zh: '位置精度', en: 'Precision', aliases: ['coord_precision'] },
  { key: 'source', zh: '位置来源', en: 'Source of the position', aliases: ['coord_source'] },
];

const levels = {
  county: ['县', '县级', '县（市、区）'],
  township: ['乡镇', '乡级', '乡镇（街道）'],
  village: ['村', '村级', '村（社区）'],
};
const precisions = {
  own: ['本村', 'village', '自身'],
  township: ['乡镇'],
  county: ['县'],
  simulated: ['模拟'],
  none: ['无'],
};

const Row = z.object({
  code: codeCell,
  name: textOrNothing(100),
  level: choiceOr(levels, null),
  kind: textOrNothing(40),
  parent: codeOrNothing,
  township_code: codeOrNothing,
  township: textOrNothing(100),
  county_code: codeOrNothing,
  county: textOrNothing(100),
  city_code: codeOrNothing,
  valid_from: dayOrNothing,
  lon: numberOrNothing({ least: -180, most: 180 }),
  lat: numberOrNothing({ least: -85, most: 85 }),
  precision: choiceOr(precisions, 'own'),
  source: textOrNothing(200),
});

export type PlaceLevelName = 'county' | 'township' | 'village';

/** A place as a file tells it; `above` are the places that it names in passing. */
export type PlaceRow = {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevelName;
  readonly kind: string;
  readonly parent: string;
  readonly validFrom: string | null;
  readonly point: PointRow | null;
  readonly above: readonly Omit<PlaceRow, 'above'>[];
};

export type PointRow = {
  readonly lon: number;
  readonly lat: number;
  readonly precision: string;
  readonly source: string;
};

export function parsePlace(cells: Cells): Parsed<PlaceRow> {
  const { rows, faults } = parsedBy(Row, cells);
  const [row] = rows;
  if (row === undefined) return { rows: [], faults };
  const found = [...pointFaults(row), ...parentFaults(row)];
  return found.length > 0 ? { rows: [], faults: found } : { rows: [placeOf(row)], faults: [] };
}

type Parts = z.output<typeof Row>;

function placeOf(row: Parts): PlaceRow {
  const level = levelOf(row);
  return {
    code: row.code,
    name: row.name,
    level,
    kind: row.kind === '' ? level : row.kind,
    parent: parentOf(row, level),
    validFrom: row.valid_from,
    point: pointOf(row),
    above: [...townshipOf(row, level), ...countyOf(row, level)],
  };
}

/** In China the length of a code is its level; elsewhere a list says so, or is one of villages. */
function levelOf({ level, code }: Parts): PlaceLevelName {
  if (level !== null) return level;
  if (/^\d{6}$/.test(code)) return 'county';
  return /^\d{9}$/.test(code) ? 'township' : 'village';
}

function parentOf(row: Parts, level: PlaceLevelName): string {
  const { parent, code, township_code, county_code, city_code } = row;
  if (parent !== '') return parent;
  const named = level === 'village' ? township_code || county_code : county_code;
  if (level !== 'county' && named !== '') return named;
  if (level === 'county') return city_code || code.slice(0, -2);
  return /^\d{9}(\d{3})?$/.test(code) ? code.slice(0, -3) : '';
}

function townshipOf(row: Parts, level: PlaceLevelName): Omit<PlaceRow, 'above'>[] {
  const { township_code: code, township: name, county_code: parent } = row;
  if (level !== 'village' || code === '' || name === '' || parent === '') return [];
  return [{ ...passing, code, name, level: 'township', kind: 'township', parent }];
}

function countyOf(row: Parts, level: PlaceLevelName): Omit<PlaceRow, 'above'>[] {
  const { county_code: code, county: name, city_code: parent } = row;
  if (level === 'county' || code === '' || name === '') return [];
  return [
    {
      ...passing,
      code,
      name,
      level: 'county',
      kind: 'county',
      parent: parent || code.slice(0, -2),
    },
  ];
}

const passing = { validFrom: null, point: null };

function pointOf({ lon, lat, precision, source }: Parts): PointRow | null {
  if (lon === null || lat === null || precision === 'none') return null;
  return { lon, lat, precision, source };
}

function pointFaults({ lon, lat }: Parts): CellFault[] {
  if ((lon === null) === (lat === null)) return [];
  return [{ ...stop('point-half'), column: lon === null ? 'lon' : 'lat' }];
}

function parentFaults(row: Parts): CellFault[] {
  return parentOf(row, levelOf(row)) === ''
    ? [{ ...stop('parent-missing'), column: 'parent' }]
    : [];
}
