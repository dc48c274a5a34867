import { packageOf } from '@qianwan/programme/outcomes/oc4ids/project-of';
import type { OpenFile } from '#http/open-file';
import { findCounty } from '#people/store';
import { loadPublished } from './load-published.ts';

/** All works of a county as an OC4IDS package; none while there is no work to publish. */
export const oc4ids: OpenFile = {
  path: '/:county{[0-9a-z]+}/open/oc4ids.json',
  area: ({ county = '' }) => county,
  type: 'application/json; charset=utf-8',
  load: async ({ tx, county, today, origin, parts }) => {
    const known = parts.county === county ? await findCounty(tx, county) : null;
    const works = known === null ? [] : await loadPublished(tx, county);
    if (known === null || works.length === 0) return null;
    const countyName = known.simulated ? `${known.nameZh}（模拟数据）` : known.nameZh;
    return JSON.stringify(packageOf(works, { origin, county, countyName, on: today }));
  },
};
