import { type Form, type Question, type QuestionKind, questionsOf } from './form.ts';
import { isAsked } from './judge-publication.ts';

/** What an answer costs in time: kinds that take alike. */
export const effortKinds = [
  'text',
  'number',
  'choice',
  'day',
  'photo',
  'sound',
  'place',
  'tick',
] as const;
export type EffortKind = (typeof effortKinds)[number];

const efforts: Readonly<Partial<Record<QuestionKind, EffortKind>>> = {
  integer: 'number',
  decimal: 'number',
  range: 'number',
  date: 'day',
  time: 'day',
  dateTime: 'day',
  one: 'choice',
  many: 'choice',
  rank: 'choice',
  acknowledge: 'tick',
  photo: 'photo',
  signature: 'photo',
  file: 'photo',
  barcode: 'photo',
  audio: 'sound',
  video: 'sound',
  geopoint: 'place',
  geotrace: 'place',
  geoshape: 'place',
};

export function effortOf({ kind }: Question): EffortKind {
  return efforts[kind] ?? 'text';
}

/** Seconds by kind, and how many instances of a repeat a copy has as a rule. */
export type Effort = {
  readonly seconds: Readonly<Record<EffortKind, number>>;
  readonly instances: number;
};

/** What one form costs a village in a year. */
export type Burden = {
  readonly fields: number;
  readonly compulsory: number;
  /** For one copy. */
  readonly seconds: number;
  readonly copiesAYear: number;
  readonly answersAYear: number;
  readonly minutesAYear: number;
};

/** Fields × households × times a year; a form about the village is filled in once each time. */
export function burdenOf(form: Form, households: number, { seconds, instances }: Effort): Burden {
  const asked = questionsOf(form).filter(({ item }) => isAsked(item));
  let secondsOfCopy = 0;
  let answers = 0;
  for (const { item, repeats } of asked) {
    const times = instances ** repeats.length;
    secondsOfCopy += seconds[effortOf(item)] * times;
    answers += times;
  }
  const copiesAYear = (form.about === 'household' ? households : 1) * form.timesAYear;
  return {
    fields: asked.length,
    compulsory: asked.filter(({ item }) => item.required !== undefined).length,
    seconds: secondsOfCopy,
    copiesAYear,
    answersAYear: Math.round(answers * copiesAYear),
    minutesAYear: Math.round((secondsOfCopy * copiesAYear) / 60),
  };
}

export function totalBurden(
  burdens: readonly Burden[],
): Pick<Burden, 'fields' | 'answersAYear' | 'minutesAYear'> {
  const sum = (of: (burden: Burden) => number): number =>
    burdens.reduce((total, each) => total + of(each), 0);
  return {
    fields: sum(({ fields }) => fields),
    answersAYear: sum(({ answersAYear }) => answersAYear),
    minutesAYear: sum(({ minutesAYear }) => minutesAYear),
  };
}
