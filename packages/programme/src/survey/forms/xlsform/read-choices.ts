import { caution, type Finding } from '@qianwan/base/verdict';
import type { Choice, ChoiceList } from '#survey/forms/form';
import { faultAt, type ReadSheet, type Row, type XlsFormCode } from './sheet.ts';

type Findings = Finding<XlsFormCode>[];

/** The lists of a `choices` or `external_choices` sheet, each with its choices in order. */
export function readChoices(
  sheet: ReadSheet,
  allowsTwice: (list: string) => boolean,
  findings: Findings,
): { name: string; choices: Choice[] }[] {
  const lists = new Map<string, Choice[]>();
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    const list = row.cell('list_name');
    const name = row.cell('name');
    if (list === '' && name === '') continue;
    if (list === '' || name === '') {
      const column = list === '' ? 'list_name' : 'name';
      findings.push(faultAt('choice-incomplete', row, column));
      continue;
    }
    if (seen.has(`${list} ${name}`) && !allowsTwice(list))
      findings.push(faultAt('choice-twice', row, 'name', { list, name }));
    seen.add(`${list} ${name}`);
    const choices = lists.get(list) ?? [];
    choices.push(choiceOf(row, name));
    lists.set(list, choices);
  }
  return [...lists].map(([name, choices]) => ({ name, choices }));
}

function choiceOf(row: Row, name: string): Choice {
  const label = row.words('label');
  const media = mediaOf(row);
  const hasColumns = Object.keys(row.others).length > 0;
  return {
    name,
    ...(label === undefined ? {} : { label }),
    ...(media === undefined ? {} : { media }),
    ...(hasColumns ? { columns: row.others } : {}),
  };
}

/** Pictures and sounds beside a label, by language. */
export function mediaOf(row: Row): Choice['media'] {
  const media: Record<string, Readonly<Record<string, string>>> = {};
  for (const kind of ['image', 'audio', 'video', 'big-image']) {
    const files = row.words(kind);
    if (files !== undefined) media[kind] = files;
  }
  return Object.keys(media).length === 0 ? undefined : media;
}

/** A list as the form keeps it. */
export function asList(name: string, choices: readonly Choice[], isExternal: boolean): ChoiceList {
  return isExternal ? { name, choices, external: true } : { name, choices };
}

/** Columns that are passed over, told once each. */
export function ignoredColumns(
  sheetName: string,
  { columns, rows }: ReadSheet,
  isUsed: (column: string) => boolean,
): Findings {
  const first = rows[0]?.row ?? 1;
  return columns
    .filter(({ name, said }) => name !== '' && said !== '' && !isUsed(name))
    .map(({ said }) =>
      caution('column-ignored', { sheet: sheetName, row: first - 1, column: said }),
    );
}
