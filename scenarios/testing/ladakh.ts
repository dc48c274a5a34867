import { distanceKm, lineKm, type Position } from '@qianwan/programme/registry/distance';

// Ladakh as India's rural roads programme published it (PMGSY, Ministry of Rural Development, 2022), as
// lists that an import reads. India's ids do not nest, so a code is made of them: state, district, block,
// habitation.

type Ids = {
  readonly STATE_ID: number;
  readonly DISTRICT_I: number;
  readonly BLOCK_ID: number;
};
type Coordinates = readonly [lon: number, lat: number];
type Feature<Said, Shape> = {
  readonly properties: Ids & Said;
  readonly geometry: { readonly coordinates: Shape };
};
export type Habitation = Feature<
  { readonly HAB_ID: number; readonly HAB_NAME: string; readonly TOT_POPULA: number },
  Coordinates
>;
export type Facility = Feature<
  { readonly HAB_ID: number; readonly FACILITY_I: number; readonly FAC_CATEGO: string },
  Coordinates
>;
export type Road = Feature<{ readonly RoadCatego: string }, readonly Coordinates[]>;

/** The habitations with their own codes and those of what they lie in, each still at its own point. */
export function placeList(habitations: readonly Habitation[]): Uint8Array {
  const features = habitations.map((habitation) => {
    const { HAB_ID: _, ...properties } = habitation.properties;
    const [district, block] = [districtCode(properties), blockCode(properties)];
    const codes = {
      code: habitationCode(habitation),
      ...{ township_code: block, township: `Block ${properties.BLOCK_ID}` },
      ...{ county_code: district, county: `District ${properties.DISTRICT_I}` },
    };
    return { ...habitation, properties: { ...properties, ...codes } };
  });
  return encoded(JSON.stringify({ type: 'FeatureCollection', features }));
}

const kinds = {
  Education: 'facility.education',
  Medical: 'facility.medical',
  'Transport/Admin': 'facility.transport',
  Agro: 'facility.agriculture',
} as const;

export type Counted = {
  readonly list: Uint8Array;
  /** Facilities of habitations that nobody knows, by id: told, and not counted. */
  readonly strangers: readonly number[];
};

/** How many facilities of each kind a habitation has; the inventory is complete, so none is nought. */
export function facilityList(
  habitations: readonly Habitation[],
  facilities: readonly Facility[],
): Counted {
  const known = new Set(habitations.map(({ properties }) => properties.HAB_ID));
  const [here, strangers] = split(facilities, ({ properties }) => known.has(properties.HAB_ID));
  const byHabitation = Map.groupBy(here, ({ properties }) => properties.HAB_ID);
  const rows = habitations.map((habitation) => {
    const there = byHabitation.get(habitation.properties.HAB_ID) ?? [];
    const counts = Object.keys(kinds).map(
      (kind) => there.filter(({ properties }) => properties.FAC_CATEGO === kind).length,
    );
    return [habitationCode(habitation), ...counts];
  });
  return {
    list: csv([['code', ...Object.values(kinds)], ...rows]),
    strangers: strangers.map(({ properties }) => properties.FACILITY_I),
  };
}

/**
 * In the hills a habitation is unconnected from 1.5 km of path to a road (PMGSY guidelines). Measured as
 * the crow flies, so those that come out as far are far by any path.
 */
const NEAR_KM = 1.5;

/**
 * Kilometres of road of each block, and whether each habitation has one near. A track is not a road;
 * the rest is counted by where it is filed, each part once, along its surveyed points.
 */
export function roadList(habitations: readonly Habitation[], roads: readonly Road[]): Uint8Array {
  const byBlock = motorableByBlock(roads);
  const lengths = [...byBlock].map(([block, parts]) => {
    const km = parts.reduce((sum, part) => sum + lineKm(part.geometry.coordinates.map(at)), 0);
    return [block, 'road.km', km.toFixed(1)];
  });
  const far = new Set(farFromRoads(habitations, roads));
  const near = habitations.map((one) => [habitationCode(one), 'road.near', far.has(one) ? 0 : 1]);
  return csv([['code', 'measure', 'value'], ...lengths, ...near]);
}

/** Habitations that no road of their block comes near. */
export function farFromRoads(
  habitations: readonly Habitation[],
  roads: readonly Road[],
): Habitation[] {
  const byBlock = motorableByBlock(roads);
  return habitations.filter((habitation) => {
    const home = at(habitation.geometry.coordinates);
    const parts = byBlock.get(blockCode(habitation.properties)) ?? [];
    const isNear = (point: Coordinates): boolean => distanceKm(home, at(point)) <= NEAR_KM;
    return !parts.some(({ geometry }) => geometry.coordinates.some(isNear));
  });
}

function motorableByBlock(roads: readonly Road[]): Map<string, Road[]> {
  const motorable = roads.filter(({ properties }) => properties.RoadCatego !== 'RR(TRACK)');
  return Map.groupBy(motorable, ({ properties }) => blockCode(properties));
}

export function districtCode({ STATE_ID, DISTRICT_I }: Ids): string {
  return `in${STATE_ID}${DISTRICT_I}`;
}

export function blockCode(ids: Ids): string {
  return `${districtCode(ids)}${ids.BLOCK_ID}`;
}

export function habitationCode({ properties }: Habitation): string {
  return `${blockCode(properties)}${properties.HAB_ID}`;
}

/** Rows of cells that hold neither commas nor quotes. */
export function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return encoded(rows.map((cells) => cells.join(',')).join('\n'));
}

function at([lon, lat]: Coordinates): Position {
  return { lon, lat };
}

function split<Item>(items: readonly Item[], fits: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
