/** A spot on the earth, WGS84 degrees; and on the drawing, in its units. */
export type Spot = { readonly lon: number; readonly lat: number };
export type Mark = readonly [x: number, y: number];

export type Projection = {
  readonly width: number;
  readonly height: number;
  readonly at: (spot: Spot) => Mark;
};

/** Equirectangular, true at the middle parallel: within a county nothing else is worth its price. */
export function projectionOf(spots: readonly Spot[], width: number, pad: number): Projection {
  const lons = spots.map(({ lon }) => lon);
  const lats = spots.map(({ lat }) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A single village has no extent: it stands in the middle of a small sheet.
  const scale = (width - 2 * pad) / Math.max((east - west) * squeeze, 0.01);
  const height = Math.max((north - south) * scale + 2 * pad, width / 4);
  const at = ({ lon, lat }: Spot): Mark => [
    round(pad + (lon - west) * squeeze * scale),
    round(pad + (north - lat) * scale),
  ];
  return { width, height: round(height), at };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
