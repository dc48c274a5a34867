import { addresses } from '@qianwan/web/public/addresses';
import type { Page } from '#http/page';
import { placeView } from '#registry/views';
import { countyOfPlace } from './county.ts';
import { townshipOfPlace } from './township.ts';
import { villageOfPlace } from './village.ts';

/** /330523, /330523108, /330523108204: which page it is depends on what the place is. */
export const place: Page = {
  path: addresses.place,
  area: ({ place = '' }) => place,
  show: async (visit) => {
    const found = await placeView(visit.tx, visit.parts.place ?? '');
    if (found === null) return null;
    if (found.level === 'county') return countyOfPlace(visit, found);
    if (found.level === 'township') return townshipOfPlace(visit, found);
    return villageOfPlace(visit, found);
  },
};
