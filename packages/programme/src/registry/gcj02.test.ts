import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gcj02OfWgs84, wgs84OfGcj02 } from './gcj02.ts';

test('a published position: Beijing, as the coefficients give it', () => {
  const [lon, lat] = gcj02OfWgs84([116.404, 39.915]);
  assert.ok(Math.abs(lon - 116.41024449916938) < 1e-9);
  assert.ok(Math.abs(lat - 39.91640428150164) < 1e-9);
});

test('there and back is the same place, to a millimetre, all over China', () => {
  for (let lon = 75; lon <= 134; lon += 3.7) {
    for (let lat = 18; lat <= 53; lat += 2.9) {
      const [backLon, backLat] = wgs84OfGcj02(gcj02OfWgs84([lon, lat]));
      assert.ok(Math.abs(backLon - lon) < 1e-8 && Math.abs(backLat - lat) < 1e-8);
    }
  }
});
