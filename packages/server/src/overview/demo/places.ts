import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ListedVillage } from '@qianwan/programme/overview/demo/demo-village';
import { parse } from 'csv-parse/sync';

export type ListedPlace = {
  readonly code: string;
  readonly name: string;
  readonly level: 'county' | 'township' | 'village';
  readonly kind: string;
  readonly parent: string;
  /** Seats of townships only. */
  readonly lon: string;
  readonly lat: string;
};

type LonLat = readonly [lon: number, lat: number];

/** Anji as tools/make-anji.ts made it: the code list and the outline. */
export function anji(): { places: ListedPlace[]; outline: { coordinates: LonLat[][] } } {
  const places = parse(read('places.csv'), { columns: true }) as ListedPlace[];
  return { places, outline: JSON.parse(read('outline.json')) };
}

export function listedVillages(places: readonly ListedPlace[]): ListedVillage[] {
  const seats = new Map(
    places.map(({ code, lon, lat }): [string, LonLat] => [code, [Number(lon), Number(lat)]]),
  );
  return places
    .filter(({ level }) => level === 'village')
    .map(({ code, name, kind, parent }) => ({
      code,
      name,
      kind,
      township: parent,
      seat: seats.get(parent) ?? [0, 0],
    }));
}

function read(file: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../../data/anji/${file}`, import.meta.url)),
    'utf8',
  );
}
