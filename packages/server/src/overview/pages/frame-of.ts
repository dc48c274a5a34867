import type { Frame } from '@qianwan/web/public/frame/frame';
import type { Visit } from '#http/page';
import { findCounty } from '#people/store';

/** Asked of by the frame itself or by the door, and no part of what a page shows. */
const PASSING = new Set(['large', 'no']);

/** How a page speaks to this visit: language, type, who is there, and where the page stands. */
export async function frameOf(visit: Visit): Promise<Frame> {
  const { language, origin, address, today, actor, demo, query } = visit;
  const asked = Object.entries(query).filter(([name]) => !PASSING.has(name));
  const search = asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
  return {
    language,
    origin,
    address: address + search,
    today,
    actor,
    demo,
    large: query.large === '1',
    county: await findCounty(visit.tx, visit.county),
    refused: query.no ?? null,
  };
}
