import { isDay } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { Choosing, Question } from '#survey/forms/form';
import { measureOf } from '#survey/measures';
import { mediaOf } from './read-choices.ts';
import { faultAt, type Row, type XlsFormCode } from './sheet.ts';
import type { RowType } from './type-of.ts';

type Findings = Finding<XlsFormCode>[];

/** What only some rows have, left out where the cell is empty. */
type Present<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };
export function present<Value extends object>(value: Value): Partial<Present<Value>> {
  const kept: Partial<Record<keyof Value, unknown>> = {};
  for (const key of Object.keys(value) as (keyof Value)[])
    if (value[key] !== undefined && value[key] !== '') kept[key] = value[key];
  return kept as Partial<Present<Value>>;
}

const yes = ['yes', 'true', 'true()', '1'];
const no = ['no', 'false', 'false()', '0'];

/** A condition as a cell has it: `yes` is always, `no` or nothing is never. */
export function conditionIn(row: Row, column: string): string | undefined {
  const said = row.cell(column);
  if (yes.includes(said.toLowerCase())) return 'true()';
  return no.includes(said.toLowerCase()) ? undefined : said || undefined;
}

/** When a question is shown. Here `no` does say something: never. */
export function relevanceIn(row: Row): string | undefined {
  const said = row.cell('relevant');
  return no.includes(said.toLowerCase()) ? 'false()' : conditionIn(row, 'relevant');
}

/** A row that asks something, or that the device or a calculation answers. */
export function readQuestion(row: Row, type: RowType, findings: Findings): Question | null {
  const kind = kindOf(row, type);
  if (kind === null) return null;
  const parameters = parametersIn(row);
  const measure = row.cell('qianwan:fact');
  if (measure !== '' && measureOf(measure) === null)
    findings.push(faultAt('form-measure-unknown', row, 'qianwan:fact', { measure }));
  return {
    kind,
    name: row.cell('name'),
    row: row.row,
    ...present({
      label: row.words('label'),
      hint: row.words('hint'),
      guidance: row.words('guidance_hint'),
      media: mediaOf(row),
      relevant: relevanceIn(row),
      appearance: row.cell('appearance'),
      required: conditionIn(row, 'required'),
      requiredMessage: row.words('required_message'),
      constraint: row.cell('constraint'),
      constraintMessage: row.words('constraint_message'),
      calculation: row.cell('calculation'),
      trigger: row.cell('trigger').replace(/^\$\{\s*|\s*\}$/g, ''),
      default: row.cell('default'),
      readOnly: conditionIn(row, 'read_only'),
      choices: choosingOf(row, type, parameters),
      range: kind === 'range' ? rangeOf(row, parameters, findings) : undefined,
      source: type.is === 'background' ? type.source : undefined,
      maxPixels: Number(parameters['max-pixels'] ?? 0) || undefined,
      fact: measure,
      ...usesIn(row, findings),
    }),
  };
}

function kindOf(row: Row, type: RowType): Question['kind'] | null {
  if (type.is === 'background') return 'background';
  if (type.is === 'choosing') return type.kind;
  if (type.is !== 'question') return null;
  const signs = type.kind === 'photo' && row.cell('appearance').split(' ').includes('signature');
  return signs ? 'signature' : type.kind;
}

function choosingOf(
  row: Row,
  type: RowType,
  parameters: Readonly<Record<string, string>>,
): Choosing | undefined {
  if (type.is !== 'choosing') return undefined;
  return {
    list: type.list,
    from: type.from === 'external' ? 'list' : type.from,
    ...(parameters.randomize === 'true' ? { random: true as const } : {}),
    ...present({
      filter: row.cell('choice_filter'),
      seed: parameters.seed,
      value: parameters.value,
      label: parameters.label,
    }),
  };
}

/** `start=1;end=10;step=1`, parted by semicolons, commas or spaces. */
function parametersIn(row: Row): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const part of row.cell('parameters').split(/[;,\s]+/)) {
    const [name = '', value = ''] = part.split('=');
    if (name !== '') parameters[name.trim().toLowerCase()] = value.trim();
  }
  return parameters;
}

function rangeOf(
  row: Row,
  { start = '1', end = '10', step = '1' }: Readonly<Record<string, string>>,
  findings: Findings,
): Question['range'] {
  const isSound = [start, end, step].every((each) => Number.isFinite(Number(each)));
  if (!isSound || Number(step) === 0)
    findings.push(faultAt('range-broken', row, 'parameters', { start, end, step }));
  return { start, end, step };
}

/** What reads the answer, and for a compulsory field why and until when. */
function usesIn(row: Row, findings: Findings): Pick<Question, 'usedBy' | 'reason' | 'until'> {
  const usedBy = row
    .cell('qianwan:used-by')
    .split(/[,，、;；\s]+/)
    .filter((one) => one !== '');
  const reason = row.cell('qianwan:reason');
  const until = row.cell('qianwan:until');
  if (until !== '' && !isDay(until))
    findings.push(
      stop('setting-broken', {
        sheet: row.sheet,
        row: row.row,
        column: 'qianwan:until',
        value: until,
      }),
    );
  return present({ usedBy: usedBy.length > 0 ? usedBy : undefined, reason, until });
}
