import { WorkType } from '@qianwan/programme/works/work';
import { z } from 'zod';
import { categoryNames } from '#needs/imports/category-names';
import {
  choiceOr,
  codeCell,
  dayOrNothing,
  idsCell,
  numberCell,
  numberOrNothing,
  textCell,
  textOrNothing,
  yuanCell,
} from '#registry/imports/cells';
import type { Column } from '#registry/imports/kind';

export const workColumns: readonly Column[] = [
  {
    key: 'village',
    zh: '村代码',
    en: 'Village',
    aliases: ['代码', 'code'],
    required: true,
    code: true,
  },
  { key: 'type', zh: '工程类型', en: 'Type', aliases: ['类型'], required: true },
  { key: 'title', zh: '工程名称', en: 'Title', aliases: ['名称'], required: true },
  { key: 'plain_note', zh: '说明', en: 'Plain note' },
  { key: 'needs', zh: '对应需求', en: 'Needs' },
  { key: 'resolution', zh: '村民决议', en: 'Resolution', aliases: ['决议'] },
  { key: 'quantity', zh: '数量', en: 'Quantity', required: true },
  { key: 'cost', zh: '估算造价（元）', en: 'Cost (yuan)', aliases: ['造价（元）'], required: true },
  { key: 'households_served', zh: '受益户数', en: 'Households served', required: true },
  { key: 'upkeep', zh: '年管护费（元）', en: 'Upkeep (yuan a year)' },
  { key: 'upkeep_payer', zh: '管护费出资方', en: 'Upkeep payer' },
  { key: 'owner', zh: '产权人', en: 'Owner' },
  { key: 'carer', zh: '管护人', en: 'Carer' },
  { key: 'borrowed', zh: '借款（元）', en: 'Borrowed (yuan)' },
  { key: 'after', zh: '先建工程', en: 'After' },
  { key: 'proposed_on', zh: '申报日期', en: 'Proposed on', aliases: ['日期'] },
];

/** Works go by the names of what they answer. */
const { other: _, ...types } = categoryNames;

const MOST_YUAN = 10_000_000_000;
const yuanOrNothing = numberOrNothing({ least: 0, most: MOST_YUAN }).transform((yuan) =>
  Math.round((yuan ?? 0) * 100),
);

export const WorkRow = z.object({
  village: codeCell,
  type: choiceOr(types, null).transform((type, context) => {
    if (type !== null) return type;
    context.addIssue({ code: 'custom', params: { code: 'cell-missing', detail: {} } });
    return WorkType.enum.public;
  }),
  title: textCell(100),
  plain_note: textOrNothing(1000),
  needs: idsCell,
  resolution: textOrNothing(60),
  quantity: numberCell({ least: 0.001, most: 10_000_000 }),
  cost: yuanCell(MOST_YUAN),
  households_served: numberCell({ least: 0, most: 100_000, whole: true }),
  upkeep: yuanOrNothing,
  upkeep_payer: textOrNothing(100),
  owner: textOrNothing(100),
  carer: textOrNothing(100),
  borrowed: yuanOrNothing,
  after: idsCell,
  proposed_on: dayOrNothing,
});
export type WorkRow = z.output<typeof WorkRow>;
