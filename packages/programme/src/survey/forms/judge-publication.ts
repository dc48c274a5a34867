import { caution, type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { measureOf } from '#survey/measures';
import { expressionsOf, type Prepared } from './engine/prepare.ts';
import { referencesIn } from './expression/references.ts';
import { isQuestion, type Placed, type Question } from './form.ts';
import { isUse } from './uses.ts';

export type PublicationCode =
  | 'field-unused'
  | 'helper-unused'
  | 'use-unknown'
  | 'fact-misfit'
  | 'photo-compulsory'
  | 'compulsory-unexplained'
  | 'compulsory-expired'
  | 'version-published';

/** Answers that a person gives; notes, calculations and what the device fills in cost nobody anything. */
export function isAsked({ kind, calculation, readOnly }: Question): boolean {
  const isShownOnly = calculation !== undefined && readOnly !== undefined;
  return !isShownOnly && !['note', 'calculate', 'hidden', 'background'].includes(kind);
}

/**
 * Whether a form may be put to villagers: every question is used by something, becomes a fact of its
 * kind, and is compulsory only with a reason and an end (rules.md §11.6(2) and (9)).
 */
export function judgePublication(
  prepared: Prepared,
  publishedVersions: readonly string[],
  today: string,
): Verdict<null, PublicationCode> {
  const { form } = prepared;
  const used = usedPaths(prepared);
  const findings: Finding<PublicationCode>[] = [];
  if (publishedVersions.includes(form.version))
    findings.push(stop('version-published', { version: form.version }));
  for (const { item, path } of prepared.placed) {
    if (!isQuestion(item)) continue;
    if (!used.has(path.join('/'))) findings.push(...unusedFault(item));
    findings.push(
      ...useFaults(item),
      ...factFaults(prepared, item),
      ...compulsoryFaults(item, today),
    );
  }
  return judge(findings, () => null);
}

const at = ({ row, name }: Question, column: string): Finding['detail'] => ({
  sheet: 'survey',
  row: row ?? 0,
  column,
  name,
});

function unusedFault(item: Question): Finding<PublicationCode>[] {
  if (isAsked(item)) return [stop('field-unused', at(item, 'qianwan:used-by'))];
  const isHelper = item.kind !== 'note' && item.kind !== 'background';
  return isHelper ? [caution('helper-unused', at(item, 'calculation'))] : [];
}

/** What becomes a fact or names a reader is used; so is what these read, and what shows them or names the copy. */
function usedPaths(prepared: Prepared): Set<string> {
  const used = new Set<string>();
  const left: Placed[] = [];
  const take = (path: string): void => {
    const each = prepared.byPath.get(path);
    if (each === undefined || used.has(path)) return;
    used.add(path);
    left.push(each);
    // A group is used with what lies in it: its relevance, and a repeat's count, are read.
    if (each.path.length > 1) take(each.path.slice(0, -1).join('/'));
  };
  for (const { item, path } of prepared.placed)
    if (isQuestion(item) && (item.fact !== undefined || (item.usedBy ?? []).length > 0))
      take(path.join('/'));
  if (prepared.form.instanceName !== undefined)
    for (const path of readsOf(prepared, prepared.form.instanceName, [])) take(path);
  for (let each = left.pop(); each !== undefined; each = left.pop())
    for (const [, expression] of expressionsOf(each.item))
      for (const path of readsOf(prepared, expression, each.path)) take(path);
  return used;
}

function readsOf(prepared: Prepared, expression: string, here: readonly string[]): string[] {
  const { treeOf, pathOf, root } = prepared;
  return referencesIn(treeOf(expression), here, { pathOf, root });
}

function useFaults(item: Question): Finding<PublicationCode>[] {
  return (item.usedBy ?? [])
    .filter((use) => !isUse(use))
    .map((use) => stop('use-unknown', { ...at(item, 'qianwan:used-by'), use }));
}

const numbers = ['integer', 'decimal', 'range', 'calculate'];

/**
 * In a village form the answer is the fact, so it must be of the measure's kind. In a household form the
 * households that say yes are counted, so the measure counts households and the question asks yes or no.
 */
function factFaults({ form, lists }: Prepared, item: Question): Finding<PublicationCode>[] {
  if (item.fact === undefined) return [];
  const measure = measureOf(item.fact);
  const misfit = [
    stop('fact-misfit' as const, { ...at(item, 'qianwan:fact'), measure: item.fact }),
  ];
  if (measure === null) return misfit;
  const offered = lists.get(item.choices?.list ?? '')?.choices.map(({ name }) => name) ?? [];
  if (form.about === 'household') {
    const counts =
      measure.unit === 'households' && (offered.includes('yes') || item.kind === 'calculate');
    return counts ? [] : misfit;
  }
  if (measure.kind === 'number')
    return numbers.includes(item.kind) || isYesOrNo(measure.unit, offered) ? [] : misfit;
  const allowed = measure.choices;
  const fits =
    item.kind === 'one' && offered.every((name) => allowed === undefined || allowed.includes(name));
  return fits || allowed === undefined ? [] : misfit;
}

function isYesOrNo(unit: string, offered: readonly string[]): boolean {
  return (
    unit === '0/1' && offered.length > 0 && offered.every((name) => name === '0' || name === '1')
  );
}

function compulsoryFaults(item: Question, today: string): Finding<PublicationCode>[] {
  if (item.required === undefined || !isAsked(item)) return [];
  if (['photo', 'audio', 'video', 'signature', 'file'].includes(item.kind))
    return [stop('photo-compulsory', at(item, 'required'))];
  if (item.reason === undefined || item.until === undefined)
    return [
      stop(
        'compulsory-unexplained',
        at(item, item.reason === undefined ? 'qianwan:reason' : 'qianwan:until'),
      ),
    ];
  return item.until < today
    ? [stop('compulsory-expired', { ...at(item, 'qianwan:until'), until: item.until })]
    : [];
}
