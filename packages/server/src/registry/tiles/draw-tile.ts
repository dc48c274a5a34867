import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { cellOf, GRID_BITS } from '@qianwan/programme/registry/morton';
import type { Cluster, Spot } from './store.ts';

const EXTENT = 4096;

/** A tile by its zoom, column and row. */
export type Tile = { readonly z: number; readonly x: number; readonly y: number };

/** Draws places into a vector tile with one layer, `places` (Mapbox Vector Tile 2.1). */
export function drawTile(tile: Tile, places: readonly (Spot | Cluster)[]): Uint8Array<ArrayBuffer> {
  const features = places.map((place) => {
    const { morton, ...tags } = place;
    return { type: 1, geometry: [onTile(tile, morton)], tags } as const;
  });
  // The encoder asks for a tile of geojson-vt, of which it reads the features alone.
  const layer = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string];
  return new Uint8Array(fromGeojsonVt({ places: layer }, { version: 2, extent: EXTENT }));
}

function onTile({ z, x, y }: Tile, morton: number): [number, number] {
  const cell = cellOf(morton);
  const size = 2 ** (GRID_BITS - z);
  const steps = (cells: number): number => Math.floor((cells * EXTENT) / size);
  return [steps(cell.x - x * size), steps(cell.y - y * size)];
}
