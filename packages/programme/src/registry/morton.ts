/** A square of the finest grid: column and row, counted from the north-west corner of the world. */
export type Cell = { readonly x: number; readonly y: number };

/** Half-open: every cell of a tile has `from <= morton < to`. */
export type MortonRange = { readonly from: number; readonly to: number };

/** The grid has 2^26 squares a side, so that a morton number (52 bits) stays an exact JavaScript number. */
export const GRID_BITS = 26;
const SIDE = 2 ** GRID_BITS;
const HALF_BITS = GRID_BITS / 2;
const HALF = 2 ** HALF_BITS;

/**
 * The grid square of a position (degrees, WGS84) in web Mercator, its x and y bits interleaved (Morton,
 * 1966): what shares the first bits lies in the same map tile, so a tile is a range of numbers.
 */
export function mortonOf(lon: number, lat: number): number {
  const { x, y } = cellAt(lon, lat);
  const high = spread(Math.floor(x / HALF)) + 2 * spread(Math.floor(y / HALF));
  const low = spread(x % HALF) + 2 * spread(y % HALF);
  return high * SIDE + low;
}

/** The square that a morton number stands for. */
export function cellOf(morton: number): Cell {
  const high = Math.floor(morton / SIDE);
  const low = morton % SIDE;
  return {
    x: gather(high) * HALF + gather(low),
    y: gather(Math.floor(high / 2)) * HALF + gather(Math.floor(low / 2)),
  };
}

/** The squares of a map tile: zoom z, column x and row y as map programs count them. */
export function tileRange(z: number, x: number, y: number): MortonRange {
  const size = 4 ** (GRID_BITS - z);
  const first = spread(x % HALF) + 2 * spread(y % HALF);
  const high = spread(Math.floor(x / HALF)) + 2 * spread(Math.floor(y / HALF));
  const tile = high * SIDE + first;
  return { from: tile * size, to: (tile + 1) * size };
}

function cellAt(lon: number, lat: number): Cell {
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = (lon + 180) / 360;
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { x: onGrid(x), y: onGrid(y) };
}

/** 180° east is the last column, not the first of the next world. */
function onGrid(share: number): number {
  return Math.min(SIDE - 1, Math.max(0, Math.floor(share * SIDE)));
}

/** Moves 13 bits apart, a gap after each: abc becomes 0a0b0c. */
function spread(bits: number): number {
  let apart = bits;
  apart = (apart | (apart << 8)) & 0x00ff00ff;
  apart = (apart | (apart << 4)) & 0x0f0f0f0f;
  apart = (apart | (apart << 2)) & 0x33333333;
  return (apart | (apart << 1)) & 0x55555555;
}

/** The other way round: every second bit of 26, together again. */
function gather(bits: number): number {
  let together = bits & 0x55555555;
  together = (together | (together >> 1)) & 0x33333333;
  together = (together | (together >> 2)) & 0x0f0f0f0f;
  together = (together | (together >> 4)) & 0x00ff00ff;
  return (together | (together >> 8)) & 0x0000ffff;
}
