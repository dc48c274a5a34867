import type { Answer, Answers, Form, Item, Question } from '#survey/forms/form';
import { isQuestion, wording } from '#survey/forms/form';

/** A line of a copy as a person reads it: a question with its answer, or the head of a group. */
export type ShownLine = {
  readonly key: string;
  readonly depth: number;
  readonly label: string;
  readonly kind: Item['kind'];
  readonly answer: string | null;
};

/** A copy as questions and answers in the order of the form. What was not answered is left out. */
export function showAnswers(form: Form, answers: Answers, language: string): ShownLine[] {
  return linesOf({ form, language }, form.items, answers, { path: '', depth: 0 });
}

type Reading = { readonly form: Form; readonly language: string };
type Spot = { readonly path: string; readonly depth: number };

function linesOf(
  reading: Reading,
  items: readonly Item[],
  answers: Answers,
  spot: Spot,
): ShownLine[] {
  return items.flatMap((item) => {
    const answer = answers[item.name];
    if (answer === undefined || answer === '') return [];
    return isQuestion(item)
      ? questionLine(reading, item, answer, spot)
      : groupLines(reading, item, answer, spot);
  });
}

function questionLine(
  { form, language }: Reading,
  item: Question,
  answer: Answer,
  { path, depth }: Spot,
): ShownLine[] {
  if (typeof answer !== 'string' || item.kind === 'note') return [];
  const label = wording(form, item.label, language) || item.name;
  const line = { key: `${path}/${item.name}`, depth, label, kind: item.kind };
  return [{ ...line, answer: spoken({ form, language }, item, answer) }];
}

function groupLines(
  reading: Reading,
  item: Exclude<Item, Question>,
  answer: Answer,
  { path, depth }: Spot,
): ShownLine[] {
  if (typeof answer === 'string') return [];
  const times = Array.isArray(answer) ? answer : [answer as Answers];
  return times.flatMap((inside, at) => {
    const key = `${path}/${item.name}[${at + 1}]`;
    const lines = linesOf(reading, item.items, inside, { path: key, depth: depth + 1 });
    const name = wording(reading.form, item.label, reading.language) || item.name;
    const label = item.kind === 'repeat' ? `${name} ${at + 1}` : name;
    return lines.length === 0
      ? []
      : [{ key, depth, label, kind: item.kind, answer: null }, ...lines];
  });
}

/** Choices by what they are called; everything else as it was typed. */
function spoken({ form, language }: Reading, item: Question, answer: string): string {
  const list = form.lists.find(({ name }) => name === item.choices?.list);
  if (list === undefined) return answer;
  const names = item.kind === 'one' ? [answer] : answer.split(/\s+/);
  const called = names.map((each) => {
    const choice = list.choices.find(({ name }) => name === each);
    return wording(form, choice?.label, language) || each;
  });
  return called.join('、');
}
