import type { Finding } from '@qianwan/base/verdict';
import { stop } from '@qianwan/base/verdict';
import { daysOf } from '#survey/forms/expression/days';
import { holds, scopeAt } from '#survey/forms/expression/evaluate';
import { pointsOf } from '#survey/forms/expression/geo';
import type { World } from '#survey/forms/expression/scope';
import { type Question, wording } from '#survey/forms/form';
import { choicesFor } from './choices.ts';
import type { FormNode } from './grow-tree.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';

export type AnswerCode =
  | 'answer-missing'
  | 'answer-not-whole'
  | 'answer-not-a-number'
  | 'answer-not-a-day'
  | 'answer-not-a-time'
  | 'answer-not-a-place'
  | 'answer-not-offered'
  | 'answer-out-of-range'
  | 'answer-refused';

export type AnswerFinding = Finding<AnswerCode>;

/** Everything that is wrong with one answer: of its kind first, then what the form itself asks of it. */
export function judgeAnswer(
  prepared: Prepared,
  node: FormNode,
  question: Question,
  isRequired: boolean,
  world: World,
  around: Surroundings,
): AnswerFinding[] {
  const { text, place } = node;
  const say = (words: Question['label']): string => wording(prepared.form, words, around.language);
  const found = (code: AnswerCode, more: AnswerFinding['detail'] = {}): AnswerFinding =>
    stop(code, { place, question: say(question.label) || question.name, ...more });
  if (text === '')
    return isRequired ? [found('answer-missing', { message: say(question.requiredMessage) })] : [];
  const fault =
    faultOfKind(question, text) ?? faultOfChoice(prepared, node, question, world, around);
  const findings = fault === null ? [] : [found(fault, { answer: text })];
  const { constraint, constraintMessage } = question;
  if (constraint !== undefined && !holds(prepared.treeOf(constraint), scopeAt(node, world)))
    findings.push(found('answer-refused', { answer: text, message: say(constraintMessage) }));
  return findings;
}

function faultOfKind({ kind, range }: Question, text: string): AnswerCode | null {
  switch (kind) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? null : 'answer-not-whole';
    case 'decimal':
      return isNumber(text) ? null : 'answer-not-a-number';
    case 'range':
      if (!isNumber(text)) return 'answer-not-a-number';
      return range === undefined || isInRange(Number(text), range) ? null : 'answer-out-of-range';
    case 'date':
      return /^\d{4}-/.test(text) && !text.includes('T') && daysOf(text) !== null
        ? null
        : 'answer-not-a-day';
    case 'dateTime':
      return text.includes('T') && daysOf(text) !== null ? null : 'answer-not-a-day';
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d/.test(text) ? null : 'answer-not-a-time';
    case 'geopoint':
      return pointsOf(text)?.length === 1 ? null : 'answer-not-a-place';
    case 'geotrace':
    case 'geoshape':
      return (pointsOf(text)?.length ?? 0) > 1 ? null : 'answer-not-a-place';
    default:
      return null;
  }
}

function isNumber(text: string): boolean {
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text);
}

function isInRange(value: number, { start, end }: NonNullable<Question['range']>): boolean {
  const [low, high] = [Math.min(Number(start), Number(end)), Math.max(Number(start), Number(end))];
  return low <= value && value <= high;
}

/** A choice that its filter no longer offers (the township was changed after the village) is no answer. */
function faultOfChoice(
  prepared: Prepared,
  node: FormNode,
  { choices }: Question,
  world: World,
  around: Surroundings,
): AnswerCode | null {
  if (choices === undefined) return null;
  const offered = choicesFor(prepared, node, choices, world, around);
  // A file that is not here, or external choices that came without theirs, cannot speak against an answer.
  const isElsewhere = choices.from === 'file' || isHollow(prepared, choices.list);
  if (isElsewhere && offered.length === 0) return null;
  const names = new Set(offered.map(({ name }) => name));
  return node.text.split(/\s+/).every((one) => names.has(one)) ? null : 'answer-not-offered';
}

function isHollow({ lists }: Prepared, name: string): boolean {
  const list = lists.get(name);
  return list?.external === true && list.choices.length === 0;
}
