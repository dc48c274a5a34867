import { addresses } from '@qianwan/web/public/addresses';
import { workPage } from '@qianwan/web/public/overview/work-page';
import { ledgerPage } from '#funds/views';
import type { Page } from '#http/page';
import { storyOf } from '#overview/views';
import { workViews } from '#works/views';
import { frameOf } from './frame-of.ts';
import { payerNames } from './payer-names.ts';
import { pathTo } from './places.ts';

export const work: Page = {
  path: addresses.work,
  area: ({ work = '' }) => work,
  show: async (visit) => {
    const { tx, county, today, parts } = visit;
    const story = await storyOf(tx, county, today, parts.work ?? '');
    if (story === null) return null;
    const { work, needs, resolution, plan, delivery } = story;
    const blocking = plan?.ground?.by ?? null;
    const others = blocking === null ? [] : await workViews(tx, [blocking]);
    const asked = { area: work.village, work: work.id, after: '', most: 60 };
    return workPage(await frameOf(visit), {
      fate: {
        work,
        plan,
        delivery,
        voices: needs.reduce((sum, need) => sum + need.voices, 0),
        names: new Map([
          ...(await payerNames(visit)),
          ...others.map(({ id, title }) => [id, title] as const),
        ]),
      },
      planId: plan?.plan ?? null,
      path: await pathTo(tx, work.village, work.title),
      needs,
      resolution,
      ledger: (await ledgerPage(tx, asked)).rows,
    });
  },
};
