import { caution, stop } from '@qianwan/base/verdict';
import { judgeValue } from '@qianwan/programme/survey/judge-fact';
import { type Measure, measureOf, measures } from '@qianwan/programme/survey/measures';
import { z } from 'zod';
import { codeCell, dayOrNothing, numberOf, parsedBy, textOrNothing } from '#registry/imports/cells';
import type { CellFault, Cells, Column, Parsed, Scope } from '#registry/imports/kind';

const leading: readonly Column[] = [
  {
    key: 'place',
    zh: '代码',
    en: 'Place',
    aliases: ['code', '村代码', '统计用区划代码', 'village_code'],
    required: true,
    code: true,
  },
  { key: 'measure', zh: '指标', en: 'Measure' },
  { key: 'value', zh: '数值', en: 'Value' },
  { key: 'words', zh: '文字', en: 'Words' },
  { key: 'day', zh: '日期', en: 'Day' },
  { key: 'source', zh: '来源', en: 'Source' },
];

/** A row may be one fact (with a column for its measure), or a place with a column for each measure. */
export const factColumns: readonly Column[] = [
  ...leading,
  ...measures.map(({ key, zh, en, aliases = [] }) => ({ key, zh, en, aliases })),
];

export const factKeys = leading.map(({ key }) => key);

export type FactRow = {
  readonly place: string;
  readonly measure: string;
  readonly value: number | null;
  readonly words: string | null;
  readonly day: string;
  readonly source: string;
};

const Head = z.object({
  place: codeCell,
  measure: textOrNothing(60),
  day: dayOrNothing,
  source: textOrNothing(200),
});

const byName = new Map(
  measures.flatMap((measure) =>
    [measure.key, measure.zh, measure.en, ...(measure.aliases ?? [])].map(
      (name) => [name.toLowerCase(), measure] as const,
    ),
  ),
);

export function parseFacts(cells: Cells, scope: Scope): Parsed<FactRow> {
  const { rows, faults } = parsedBy(Head, cells);
  const [head] = rows;
  if (head === undefined) return { rows: [], faults };
  const day = head.day ?? scope.day;
  if (day === null) return failed('day', stop('cell-missing'));
  if (day > scope.today)
    return failed('day', stop('day-in-future', { value: day, today: scope.today }));
  const common = { place: head.place, day, source: head.source || scope.fileName };
  if (!('measure' in cells)) return parseWide(cells, common);
  const measure = byName.get(head.measure.toLowerCase());
  if (measure === undefined)
    return failed('measure', stop('measure-unknown', { value: head.measure }));
  const text = cells.value || cells.words || '';
  if (text === '') return failed('value', stop('cell-missing'));
  return parseOne(measure, text, 'value', common);
}

type Common = Pick<FactRow, 'place' | 'day' | 'source'>;

/** Each known heading is a measure. An empty cell is no fact, and is told: it may be a slip. */
function parseWide(cells: Cells, common: Common): Parsed<FactRow> {
  const rows: FactRow[] = [];
  const faults: CellFault[] = [];
  for (const [key, text] of Object.entries(cells)) {
    const measure = measureOf(key);
    if (measure === null) continue;
    const said =
      text === ''
        ? failed(key, caution('value-missing', { measure: key }))
        : parseOne(measure, text, key, common);
    rows.push(...said.rows);
    faults.push(...said.faults);
  }
  return { rows, faults };
}

function parseOne(measure: Measure, text: string, column: string, common: Common): Parsed<FactRow> {
  const { key: name, kind, choices = [] } = measure;
  const fact = { ...common, measure: name, value: null, words: null };
  if (kind === 'words') {
    if (choices.length > 0 && !choices.includes(text))
      return failed(column, stop('not-a-choice', { value: text, choices: choices.join('、') }));
    return { rows: [{ ...fact, words: text }], faults: [] };
  }
  const value = numberOf(text);
  if (value === null) return failed(column, stop('not-a-number', { value: text }));
  const faults = judgeValue(measure, value).map((finding) =>
    valueFault(measure, finding, text, column),
  );
  if (faults.some(({ level }) => level === 'stop')) return { rows: [], faults };
  return { rows: [{ ...fact, value }], faults };
}

/** The rule's finding in the terms of a file. */
function valueFault(
  { possible, plausible }: Measure,
  { code }: ReturnType<typeof judgeValue>[number],
  text: string,
  column: string,
): CellFault {
  if (code === 'not-whole') return { ...stop('not-whole', { value: text }), column };
  if (code === 'not-plausible') {
    const [least = 0, most = 0] = plausible ?? [];
    return { ...caution('value-unusual', { value: text, least, most }), column };
  }
  const [least = 0, most = 0] = possible ?? [];
  return (numberOf(text) ?? 0) < least
    ? { ...stop('number-too-small', { value: text, least }), column }
    : { ...stop('number-too-large', { value: text, most }), column };
}

function failed(column: string, finding: Omit<CellFault, 'column'>): Parsed<FactRow> {
  return { rows: [], faults: [{ ...finding, column }] };
}
