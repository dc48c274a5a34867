import { caution, type Finding, stop, type Verdict } from '@qianwan/base/verdict';
import { type FormCode, prepare } from '#survey/forms/engine/prepare';
import type { ChoiceList, Form, Group, Item, Repeat } from '#survey/forms/form';
import { asList, ignoredColumns, readChoices } from './read-choices.ts';
import { conditionIn, present, readQuestion, relevanceIn } from './read-question.ts';
import {
  faultAt,
  isKnown,
  type ReadSheet,
  type Row,
  readSheet,
  type Sheet,
  sheetNamed,
  type XlsFormCode,
} from './sheet.ts';
import { type RowType, typeOf } from './type-of.ts';

/** What a workbook may leave unsaid. */
export type Otherwise = { readonly id: string; readonly version: string };

type Findings = Finding<XlsFormCode>[];
type Code = XlsFormCode | FormCode;

/** Groups within groups: deeper than this nobody finds the way back. */
const MOST_DEEP = 20;

const none: ReadSheet = { rows: [], columns: [] };
const knownSheets = ['survey', 'choices', 'external_choices', 'settings'];

/**
 * An XLSForm workbook as a form, or everything that is wrong with it by sheet, row and column. What is
 * passed over (columns and sheets that no field application reads) is a caution.
 */
export function readXlsForm(sheets: readonly Sheet[], otherwise: Otherwise): Verdict<Form, Code> {
  const survey = sheetNamed(sheets, 'survey');
  if (survey === undefined)
    return { ok: false, findings: [stop('sheet-missing', { sheet: 'survey' })] };
  const read = readSheet(survey);
  const missing = ['type', 'name'].filter(
    (name) => !read.columns.some((column) => column.name === name),
  );
  if (missing.length > 0)
    return {
      ok: false,
      findings: missing.map((column) =>
        stop('form-column-missing', { sheet: 'survey', row: 1, column }),
      ),
    };
  const findings: Findings = [];
  const settings = settingsIn(sheets, findings);
  const lists = listsIn(sheets, settings, findings);
  const items = nested(read.rows, lists, findings);
  const form = formOf(
    { settings, items, lists, languages: languagesOf(read, sheets, settings, findings), otherwise },
    findings,
  );
  findings.push(...ignoredColumns('survey', read, isKnown));
  if (findings.some(({ level }) => level === 'stop')) return { ok: false, findings };
  const prepared = prepare(form);
  if (!prepared.ok) return { ok: false, findings: [...findings, ...prepared.findings] };
  return { ok: true, value: form, cautions: findings };
}

type Settings = Row | null;

function settingsIn(sheets: readonly Sheet[], findings: Findings): Settings {
  const sheet = sheetNamed(sheets, 'settings');
  const settings = sheet === undefined ? none : readSheet(sheet);
  for (const { name } of sheets) {
    const isRead = knownSheets.includes(name.trim().toLowerCase());
    if (!isRead) findings.push(caution('sheet-ignored', { sheet: name, row: 1, column: '' }));
  }
  for (const setting of ['public_key', 'submission_url'])
    if (settings.rows[0] !== undefined && settings.rows[0].cell(setting) !== '')
      findings.push(
        caution('setting-ignored', {
          sheet: 'settings',
          row: settings.rows[0].row,
          column: setting,
        }),
      );
  return settings.rows[0] ?? null;
}

function listsIn(sheets: readonly Sheet[], settings: Settings, findings: Findings): ChoiceList[] {
  const allows = (settings?.cell('allow_choice_duplicates') ?? '').toLowerCase() === 'yes';
  const own = sheetNamed(sheets, 'choices');
  const external = sheetNamed(sheets, 'external_choices');
  const lists: ChoiceList[] = [];
  // The same name may stand in several places of a cascade of external choices: the filter tells them apart.
  if (own !== undefined)
    for (const { name, choices } of readChoices(readSheet(own), () => allows, findings))
      lists.push(asList(name, choices, false));
  if (external !== undefined)
    for (const { name, choices } of readChoices(readSheet(external), () => true, findings))
      if (!lists.some((list) => list.name === name)) lists.push(asList(name, choices, true));
  return lists;
}

/** A group that is not closed yet, with what it has so far. */
type Open = {
  readonly row: Row;
  readonly what: 'group' | 'repeat' | 'loop';
  readonly list: string;
  readonly items: Item[];
};

function nested(rows: readonly Row[], lists: ChoiceList[], findings: Findings): Item[] {
  const top: Item[] = [];
  const open: Open[] = [];
  const here = (): Item[] => open[open.length - 1]?.items ?? top;
  for (const row of rows) {
    if (row.cell('type') === '' || isOff(row)) continue;
    const type = typeOf(row.cell('type'));
    switch (type.is) {
      case 'begin':
      case 'loop':
        open.push({
          row,
          what: type.is === 'loop' ? 'loop' : type.what,
          list: type.is === 'loop' ? type.list : '',
          items: [],
        });
        needName(row, findings);
        if (open.length === MOST_DEEP + 1)
          findings.push(faultAt('group-too-deep', row, 'type', { most: MOST_DEEP }));
        break;
      case 'end': {
        const closed = open.pop();
        if (closed === undefined || closed.what !== type.what)
          findings.push(faultAt('group-not-open', row, 'type', { what: type.what }));
        if (closed !== undefined) here().push(closedItem(closed, lists, findings));
        break;
      }
      case 'unknown':
        findings.push(faultAt('type-unknown', row, 'type', { type: row.cell('type') }));
        break;
      case 'unsupported':
        findings.push(faultAt('type-unsupported', row, 'type', { type: row.cell('type') }));
        break;
      default:
        here().push(...questionItems(row, type, lists, findings));
    }
  }
  for (const { row, what } of open)
    findings.push(faultAt('group-not-closed', row, 'type', { what }));
  return top;
}

function isOff(row: Row): boolean {
  return conditionIn(row, 'disabled') !== undefined;
}

function needName(row: Row, findings: Findings): void {
  if (row.cell('name') === '') findings.push(faultAt('item-nameless', row, 'name'));
}

function questionItems(row: Row, type: RowType, lists: ChoiceList[], findings: Findings): Item[] {
  // A background question may leave its name out: it is called what it records.
  const named =
    row.cell('name') === '' && type.is === 'background' ? withName(row, type.source) : row;
  needName(named, findings);
  const question = readQuestion(named, type, findings);
  if (question === null) return [];
  const isShown = !['calculate', 'hidden', 'background'].includes(question.kind);
  if (
    isShown &&
    question.label === undefined &&
    question.media === undefined &&
    question.hint === undefined
  )
    findings.push(
      caution('label-missing', {
        sheet: row.sheet,
        row: row.row,
        column: 'label',
        name: question.name,
      }),
    );
  if (type.is !== 'choosing') return [question];
  const at = lists.findIndex(({ name }) => name === type.list);
  if (at < 0 && (type.from === 'list' || type.from === 'external'))
    findings.push(faultAt('list-missing', row, 'type', { list: type.list }));
  if (!type.orOther || at < 0) return [question];
  lists[at] = withOther(lists[at] as ChoiceList);
  return [question, otherOf(question.name, row.row)];
}

function withName(row: Row, name: string): Row {
  return { ...row, cell: (column) => (column === 'name' ? name : row.cell(column)) };
}

const otherLabel = { '': 'Other' };

function withOther(list: ChoiceList): ChoiceList {
  if (list.choices.some(({ name }) => name === 'other')) return list;
  const languages = Object.keys(list.choices[0]?.label ?? otherLabel);
  const label: Record<string, string> = {};
  for (const language of languages) label[language] = 'Other';
  return { ...list, choices: [...list.choices, { name: 'other', label }] };
}

/** `or_other` asks for the words behind "other", as pyxform does. */
function otherOf(name: string, row: number): Item {
  return {
    kind: 'text',
    name: `${name}_other`,
    label: { '': 'Specify other.' },
    relevant: `selected(../${name}, 'other')`,
    row,
  };
}

function closedItem(open: Open, lists: readonly ChoiceList[], findings: Findings): Item {
  const { row, items } = open;
  const shared = {
    name: row.cell('name'),
    row: row.row,
    ...present({
      label: row.words('label'),
      relevant: relevanceIn(row),
      appearance: row.cell('appearance'),
    }),
  };
  if (open.what === 'repeat') {
    const repeat: Repeat = {
      kind: 'repeat',
      ...shared,
      ...present({ count: row.cell('repeat_count') }),
      items,
    };
    return repeat;
  }
  if (open.what === 'group') return { kind: 'group', ...shared, items };
  const list = lists.find(({ name }) => name === open.list);
  if (list === undefined) findings.push(faultAt('list-missing', row, 'type', { list: open.list }));
  const groups = (list?.choices ?? []).map(
    ({ name, label }): Group => ({
      kind: 'group',
      name,
      row: row.row,
      ...present({ label }),
      items: items.map((item) => filledIn(item, name, Object.values(label ?? {})[0] ?? name)),
    }),
  );
  return { kind: 'group', ...shared, items: groups };
}

/** An item of a loop for one choice: `%(name)s` and `%(label)s` in it stand for that choice. */
function filledIn(item: Item, name: string, label: string): Item {
  const text = JSON.stringify(item);
  const quoted = (value: string): string => JSON.stringify(value).slice(1, -1);
  return JSON.parse(
    text.replace(/%\(name\)s/g, () => quoted(name)).replace(/%\(label\)s/g, () => quoted(label)),
  ) as Item;
}

/** The languages of all sheets, the default one first. */
function languagesOf(
  survey: ReadSheet,
  sheets: readonly Sheet[],
  settings: Settings,
  findings: Findings,
): string[] {
  const own = sheetNamed(sheets, 'choices');
  const columns = [...survey.columns, ...(own === undefined ? none : readSheet(own)).columns];
  const languages: string[] = [];
  for (const { language } of columns)
    if (language !== '' && !languages.includes(language)) languages.push(language);
  if (languages.length === 0) return [''];
  const wanted = settings?.cell('default_language') ?? '';
  if (wanted === '') return languages;
  if (!languages.includes(wanted)) {
    const detail = {
      sheet: 'settings',
      row: settings?.row ?? 1,
      column: 'default_language',
      language: wanted,
    };
    findings.push(caution('language-unknown', { ...detail, languages: languages.join('、') }));
    return languages;
  }
  return [wanted, ...languages.filter((language) => language !== wanted)];
}

type Parts = {
  readonly settings: Settings;
  readonly items: readonly Item[];
  readonly lists: readonly ChoiceList[];
  readonly languages: readonly string[];
  readonly otherwise: Otherwise;
};

const FORM_ID = /^[A-Za-z0-9_.:\-\u00c0-\u2fef\u3001-\udfff]{1,100}$/;

function formOf({ settings, items, lists, languages, otherwise }: Parts, findings: Findings): Form {
  const said = (column: string): string => settings?.cell(column) ?? '';
  const where = settings ?? { sheet: 'settings', row: 1 };
  const id = said('form_id') || said('id_string') || otherwise.id;
  if (!FORM_ID.test(id)) findings.push(faultAt('form-id-impossible', where, 'form_id', { id }));
  const about = said('qianwan:about') || 'household';
  if (about !== 'household' && about !== 'village')
    findings.push(faultAt('setting-broken', where, 'qianwan:about', { value: about }));
  const times = said('qianwan:times-a-year') || '1';
  if (!(Number(times) > 0 && Number(times) <= 366))
    findings.push(faultAt('setting-broken', where, 'qianwan:times-a-year', { value: times }));
  return {
    format: 'qianwan-form/1',
    id,
    version: said('version') || otherwise.version,
    title: said('form_title') || said('title') || id,
    about: about === 'village' ? 'village' : 'household',
    timesAYear: Number(times),
    languages,
    items,
    lists,
    ...present({ instanceName: said('instance_name'), style: said('style'), root: said('name') }),
  };
}
