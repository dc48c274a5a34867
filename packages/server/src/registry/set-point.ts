import { no, stop } from '@qianwan/base/verdict';
import { setPoint } from '@qianwan/contract/registry';
import { judgePoint } from '@qianwan/programme/registry/judge-point';
import { mortonOf } from '@qianwan/programme/registry/morton';
import type { Point } from '@qianwan/programme/registry/place';
import { insertRow, updateRow, type Writer } from '#db/write';
import { operation } from '#http/operation';
import { findPlace, lockLatestPoint } from './store.ts';

export default operation(setPoint, async (call) => {
  const { tx, input, today, actor } = call;
  const { code, lon, lat, source } = input;
  const place = await findPlace(tx, code);
  if (place === null) return no(stop('not-found', { id: code }));
  const parent = await findPlace(tx, place.parent);
  const verdict = judgePoint({ lon, lat }, parent?.point ?? null);
  if (!verdict.ok) return verdict;
  const point: Point = { lon, lat, precision: 'own', source, setOn: today, setBy: actor.id };
  await keepPoint(call, code, point);
  return { ok: true, value: { code, point }, cautions: verdict.cautions };
});

/** The point before stays readable: only the newest row of a place is marked so. */
async function keepPoint(writer: Writer, code: string, point: Point): Promise<void> {
  const before = await lockLatestPoint(writer.tx, writer.county, code);
  if (before !== null)
    await updateRow(writer, 'place_points', { code, id: before.id }, { latest: false });
  await insertRow(writer, 'place_points', {
    code,
    lon: point.lon,
    lat: point.lat,
    morton: mortonOf(point.lon, point.lat),
    precision: point.precision,
    source: point.source,
    set_on: point.setOn,
    set_by: point.setBy,
    latest: true,
  });
}
