import { yes } from '@qianwan/base/verdict';
import { showTile } from '@qianwan/contract/registry';
import { GRID_BITS, tileRange } from '@qianwan/programme/registry/morton';
import { operation } from '#http/operation';
import { drawTile } from './draw-tile.ts';
import { findClusters, findSpots } from './store.ts';

/** From here on every place is shown by itself; before, they would cover each other. */
const SINGLE_FROM_ZOOM = 10;
/** A tile has 32 × 32 cells, each about 16 points wide on a screen. */
const CELL_BITS = 5;

export default operation(showTile, async ({ tx, county, input }) => {
  const { z, x, y } = input;
  const range = tileRange(z, x, y);
  const places =
    z >= SINGLE_FROM_ZOOM
      ? await findSpots(tx, county, range)
      : await findClusters(tx, county, range, 2 * (GRID_BITS - z - CELL_BITS));
  return yes(new Response(drawTile(input, places), { headers }));
});

/** A point that an officer has just set should be seen within the minute. */
const headers = {
  'content-type': 'application/vnd.mapbox-vector-tile',
  'cache-control': 'public, max-age=60',
};
