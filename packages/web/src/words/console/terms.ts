import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { Grade } from '@qianwan/programme/registry/rule-row';
import type { z } from 'zod';
import type { Words } from '#words/language';

// The terms of the record's closed lists, as the office says them.

export const deliveryTerms = {
  ordered: { zh: '已下单', en: 'Ordered' },
  started: { zh: '已开工', en: 'Started' },
  half: { zh: '过半', en: 'Half built' },
  finished: { zh: '已完工', en: 'Finished' },
  measured: { zh: '已量过', en: 'Measured' },
  accepted: { zh: '已验收', en: 'Accepted' },
} satisfies Record<DeliveryState, Words>;

export const gradeTerms = {
  V: { zh: '见原文', en: 'Seen at the source' },
  'V-': { zh: '来源较弱', en: 'Weak source' },
  D: { zh: '由原文推算', en: 'Computed from the source' },
  M: { zh: '未核实', en: 'Unverified' },
  county: { zh: '本县自定', en: 'Set by the county' },
} satisfies Record<z.infer<typeof Grade>, Words>;
