import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { z } from 'zod';
import type { Words } from '#words/language';

/** Where a work stands between its order and its use, as villagers are told it. */
export const deliveryStateWords = {
  ordered: { zh: '已定施工方', en: 'Ordered' },
  started: { zh: '已开工', en: 'Started' },
  half: { zh: '建了一半', en: 'Half built' },
  finished: { zh: '已完工', en: 'Finished' },
  measured: { zh: '已丈量', en: 'Measured' },
  accepted: { zh: '已验收', en: 'Accepted' },
} satisfies Record<z.infer<typeof DeliveryState>, Words>;
