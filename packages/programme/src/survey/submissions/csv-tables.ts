import type { Answer, Answers, Form, Item, Question } from '#survey/forms/form';
import { isQuestion } from '#survey/forms/form';

// Filled-in copies as tables, in the columns that ODK Central and Briefcase write: one table for the
// form, one for each repeat; `group-question`, points in four columns, KEY and PARENT_KEY.

export type CsvColumn = {
  readonly header: string;
  readonly path: readonly string[];
  /** Which part of a point; the name of a choice; the whole answer where it is absent. */
  readonly part?: number | string;
};

export type CsvTable = {
  /** '' for the form itself, else what its file is called after: the names of the repeats. */
  readonly name: string;
  /** The repeats on the way, each by its path from the one before. */
  readonly repeats: readonly (readonly string[])[];
  readonly columns: readonly CsvColumn[];
};

/** How questions that take several choices are written: in one column, or in one for each choice too. */
export type ManyAs = 'one-column' | 'column-each';

export function csvTables(form: Form, manyAs: ManyAs): CsvTable[] {
  const tables: CsvTable[] = [];
  addTable({ form, manyAs, tables }, form.items, '', []);
  return tables;
}

type Building = { readonly form: Form; readonly manyAs: ManyAs; readonly tables: CsvTable[] };

function addTable(
  building: Building,
  items: readonly Item[],
  name: string,
  repeats: CsvTable['repeats'],
): void {
  const columns: CsvColumn[] = [];
  building.tables.push({ name, repeats, columns });
  addColumns(items, []);

  function addColumns(inside: readonly Item[], above: readonly string[]): void {
    for (const item of inside) {
      const path = [...above, item.name];
      if (isQuestion(item)) columns.push(...columnsOf(item, path, building));
      else if (item.kind === 'group') addColumns(item.items, path);
      else
        addTable(building, item.items, name === '' ? item.name : `${name}-${item.name}`, [
          ...repeats,
          path,
        ]);
    }
  }
}

const POINT_PARTS = ['Latitude', 'Longitude', 'Altitude', 'Accuracy'];

function columnsOf(
  question: Question,
  path: readonly string[],
  { form, manyAs }: Building,
): CsvColumn[] {
  const header = path.join('-');
  if (question.kind === 'note') return [];
  if (question.kind === 'geopoint')
    return POINT_PARTS.map((name, part) => ({ header: `${header}-${name}`, path, part }));
  const whole = { header, path };
  if (question.kind !== 'many' || manyAs === 'one-column') return [whole];
  const list = form.lists.find(({ name }) => name === question.choices?.list);
  const each = (list?.choices ?? []).map(({ name }) => ({
    header: `${header}/${name}`,
    path,
    part: name,
  }));
  return [whole, ...each];
}

export type CsvRow = {
  readonly cells: readonly string[];
  /** uuid:…/members[2]; the instance itself for the form's own table. */
  readonly key: string;
  readonly parentKey: string;
};

/** The rows of one copy in a table: one for the form itself, one for each time a repeat was answered. */
export function csvRows(table: CsvTable, answers: Answers, instance: string): CsvRow[] {
  let level = [{ answers, key: instance, parentKey: '' }];
  for (const path of table.repeats) {
    level = level.flatMap(({ answers: outer, key }) =>
      insideOf(outer, path).map((inner, at) => ({
        answers: inner,
        key: `${key}/${path.join('/')}[${at + 1}]`,
        parentKey: key,
      })),
    );
  }
  return level.map(({ answers: own, key, parentKey }) => ({
    key,
    parentKey,
    cells: table.columns.map((column) => cellOf(column, own)),
  }));
}

function insideOf(answers: Answers, path: readonly string[]): readonly Answers[] {
  const found = path.reduce<Answer | undefined>(
    (at, name) =>
      typeof at === 'object' && !Array.isArray(at) ? (at as Answers)[name] : undefined,
    answers,
  );
  if (found === undefined || typeof found === 'string') return [];
  return Array.isArray(found) ? found : [found as Answers];
}

function cellOf({ path, part }: CsvColumn, answers: Answers): string {
  const [holder] = insideOf(answers, path.slice(0, -1));
  const answer = holder?.[path.at(-1) ?? ''];
  if (typeof answer !== 'string') return '';
  if (part === undefined) return answer;
  const words = answer.split(/\s+/);
  if (typeof part === 'number') return words[part] ?? '';
  return answer === '' ? '' : String(Number(words.includes(part)));
}
