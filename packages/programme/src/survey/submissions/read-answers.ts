import { type Day, isDay } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Answer, Answers, Form, Item, Placed, Question } from '#survey/forms/form';
import { isQuestion, questionsOf } from '#survey/forms/form';
import { type Measure, measureOf } from '#survey/measures';
import type { SubmissionCode } from './codes.ts';

/** Outside a repeat a question has one answer; a copy with two has been made by no form of ours. */
export function answeredTwice(form: Form, answers: Answers): Finding<SubmissionCode>[] {
  return twiceIn(form.items, answers, '');
}

function twiceIn(
  items: readonly Item[],
  answers: Answers,
  above: string,
): Finding<SubmissionCode>[] {
  return items.flatMap((item) => {
    const answer = answers[item.name];
    const question = `${above}${item.name}`;
    if (answer === undefined) return [];
    if (Array.isArray(answer) && item.kind !== 'repeat')
      return [stop('answered-twice', { question })];
    if (isQuestion(item)) return [];
    return nested(answer).flatMap((inside) => twiceIn(item.items, inside, `${question}/`));
  });
}

function nested(answer: Answer): readonly Answers[] {
  if (typeof answer === 'string') return [];
  return Array.isArray(answer) ? answer : [answer as Answers];
}

/** Every answer to a question, in the order of the copy; none where it was not asked. */
export function answersTo({ path }: Pick<Placed, 'path'>, answers: Answers): string[] {
  let level: readonly Answer[] = [answers];
  for (const name of path)
    level = level.flatMap(nested).flatMap((inside) => inside[name] ?? []) as readonly Answer[];
  return level.filter((answer): answer is string => typeof answer === 'string' && answer !== '');
}

const FILE_KINDS: readonly Question['kind'][] = ['photo', 'signature', 'audio', 'video', 'file'];

/** The files that the answers name: they are still to come until each has come. */
export function filesNamed(form: Form, answers: Answers): string[] {
  const holding = questionsOf(form).filter(
    ({ item }) => FILE_KINDS.includes(item.kind) || item.source === 'audit',
  );
  return [...new Set(holding.flatMap((question) => answersTo(question, answers)))];
}

const PLACE_QUESTIONS = ['village', 'place', 'village_code', 'household'];

/** The village or household that the answers name, as a code of this county; null where none does. */
export function placeNamed(form: Form, answers: Answers, county: string): string | null {
  const ofCounty = new RegExp(`^${county}[0-9]{3,6}(-H[1-9][0-9]*)?$`);
  const asking = questionsOf(form).filter(({ item }) => PLACE_QUESTIONS.includes(item.name));
  const named = asking.flatMap((question) => answersTo(question, answers));
  const code = named.find((answer) => ofCounty.test(answer));
  return code === undefined ? null : placeOf(code);
}

/** The day that the phone says; the day of arrival where it says none, or its clock is ahead. */
export function dayOfAnswers(form: Form, answers: Answers, today: Day): Day {
  const asking = questionsOf(form).filter(
    ({ item }) => item.source === 'today' || item.source === 'start' || item.source === 'end',
  );
  const days = asking.flatMap((question) => answersTo(question, answers));
  const said = days.map((answer) => answer.slice(0, 10)).find((text) => isDay(text));
  return said !== undefined && said <= today ? (said as Day) : today;
}

/** The name of the device, where the form asks the phone for it. */
export function deviceOf(form: Form, answers: Answers): string {
  const asking = questionsOf(form).find(({ item }) => item.source === 'deviceid');
  return asking === undefined ? '' : (answersTo(asking, answers)[0] ?? '');
}

export type AnsweredFact = {
  readonly measure: string;
  readonly value: number | null;
  readonly words: string | null;
};

/** The facts of the place that its answers are: of questions that name a measure, outside repeats. */
export function factsAnswered(form: Form, answers: Answers): AnsweredFact[] {
  return questionsOf(form).flatMap((question): AnsweredFact[] => {
    const { fact } = question.item;
    const measure = fact === undefined ? null : measureOf(fact);
    const [answer] = answersTo(question, answers);
    if (measure === null || answer === undefined || question.repeats.length > 0) return [];
    return measure.kind === 'number'
      ? [{ measure: measure.key, value: numberOf(answer), words: null }]
      : [{ measure: measure.key, value: null, words: wordsOf(form, question, measure, answer) }];
  });
}

const YES_OR_NO: Readonly<Record<string, number>> = { yes: 1, no: 0, 是: 1, 否: 0 };

function numberOf(answer: string): number | null {
  const value = YES_OR_NO[answer] ?? Number(answer);
  return Number.isFinite(value) ? value : null;
}

/** A choice is known by its name; where the measure speaks Chinese, by what it is called. */
function wordsOf(form: Form, { item }: Placed<Question>, measure: Measure, answer: string): string {
  if (measure.choices === undefined || measure.choices.includes(answer)) return answer;
  const list = form.lists.find(({ name }) => name === item.choices?.list);
  const label = list?.choices.find(({ name }) => name === answer)?.label ?? {};
  return Object.values(label).find((words) => measure.choices?.includes(words)) ?? answer;
}
