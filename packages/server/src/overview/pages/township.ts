import type { Html } from '@qianwan/web/html';
import { type TownshipFacts, townshipPage } from '@qianwan/web/public/overview/township-page';
import type { Visit } from '#http/page';
import { mapOf } from '#overview/views';
import { frameOf } from './frame-of.ts';
import { townshipsOf } from './places.ts';

export async function townshipOfPlace(visit: Visit, place: TownshipFacts['place']): Promise<Html> {
  const { seats } = await townshipsOf(visit.tx, visit.county);
  return townshipPage(await frameOf(visit), {
    place,
    map: await mapOf(visit.tx, visit.county, place.code),
    seats: seats.filter(({ code }) => code === place.code),
  });
}
