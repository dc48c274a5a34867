import { daysOf, dayText, formatDays, instantText } from './days.ts';
import { areaOf, lengthOf, pointsOf } from './geo.ts';
import type { Scope } from './scope.ts';
import type { Tree } from './tree.ts';
import { type DataNode, isNodes, textOf, toNumber, toText, toTruth, type Value } from './value.ts';

type Evaluate = (tree: Tree, scope: Scope) => Value;

export type XPathFunction = {
  readonly least: number;
  readonly most: number;
  readonly run: (given: readonly Tree[], scope: Scope, evaluate: Evaluate) => Value;
};

const MANY = 10_000;

/** Of values that are all computed first. */
function of(
  least: number,
  most: number,
  run: (values: readonly Value[], scope: Scope) => Value,
): XPathFunction {
  return {
    least,
    most,
    run: (given, scope, evaluate) =>
      run(
        given.map((tree) => evaluate(tree, scope)),
        scope,
      ),
  };
}

const text = (value: Value | undefined): string => (value === undefined ? '' : toText(value));
const number = (value: Value | undefined): number =>
  value === undefined ? Number.NaN : toNumber(value);
const nodes = (value: Value | undefined): readonly DataNode[] =>
  value !== undefined && isNodes(value) ? value : [];
const ofNumber = (run: (x: number) => number) => of(1, 1, ([x]) => run(number(x)));
const ofText = (run: (a: string, b: string) => Value) =>
  of(2, 2, ([a, b]) => run(text(a), text(b)));

/** Every answer that the values hold: nodes one by one. Not answered counts as nothing. */
function answersIn(values: readonly Value[]): string[] {
  const all: string[] = [];
  for (const value of values)
    if (isNodes(value)) all.push(...value.map(textOf));
    else all.push(toText(value));
  return all;
}

const numbersIn = (values: readonly Value[]): number[] =>
  answersIn(values)
    .filter((answer) => answer !== '')
    .map((answer) => toNumber(answer));

const chosenIn = (answer: string): string[] => answer.split(/\s+/).filter((one) => one !== '');

/** Every function that forms may call (ODK XForms 1.0.0 §functions); others are refused with the form. */
export const functions: Readonly<Record<string, XPathFunction | undefined>> = {
  // What is lazy: only what is needed is computed.
  if: {
    least: 3,
    most: 3,
    run: ([test, then, otherwise], scope, evaluate) =>
      evaluate((toTruth(evaluate(test as Tree, scope)) ? then : otherwise) as Tree, scope),
  },
  coalesce: {
    least: 1,
    most: MANY,
    run: (given, scope, evaluate) => {
      for (const tree of given) {
        const answer = toText(evaluate(tree, scope));
        if (answer !== '') return answer;
      }
      return '';
    },
  },
  once: {
    least: 1,
    most: 1,
    run: ([tree], scope, evaluate) =>
      scope.node.text === '' ? toText(evaluate(tree as Tree, scope)) : scope.node.text,
  },
  'indexed-repeat': { least: 3, most: 7, run: indexedRepeat },

  // Truth
  true: of(0, 0, () => true),
  false: of(0, 0, () => false),
  not: of(1, 1, ([x]) => !toTruth(x as Value)),
  boolean: of(1, 1, ([x]) => toTruth(x as Value)),
  'boolean-from-string': of(1, 1, ([x]) => text(x) === 'true' || text(x) === '1'),
  checklist: of(3, MANY, ([least, most, ...rest]) =>
    isWithin(rest.filter(toTruth).length, least, most),
  ),
  'weighted-checklist': of(4, MANY, ([least, most, ...rest]) => {
    let sum = 0;
    for (let at = 0; at + 1 < rest.length; at += 2)
      if (toTruth(rest[at] as Value)) sum += number(rest[at + 1]);
    return isWithin(sum, least, most);
  }),

  // Text
  string: of(0, 1, ([x], { node }) => (x === undefined ? textOf(node) : text(x))),
  concat: of(1, MANY, (values) => answersIn(values).join('')),
  join: of(2, MANY, ([separator, ...rest]) => answersIn(rest).join(text(separator))),
  'string-length': of(0, 1, ([x], { node }) => (x === undefined ? textOf(node) : text(x)).length),
  substr: of(2, 3, ([x, from, to]) =>
    text(x).slice(number(from), to === undefined ? undefined : number(to)),
  ),
  substring: of(2, 3, ([x, from, length]) => {
    const first = Math.round(number(from)) - 1;
    const end = length === undefined ? undefined : Math.max(0, first + Math.round(number(length)));
    return text(x).slice(Math.max(0, first), end);
  }),
  'substring-before': ofText((a, b) => (a.includes(b) ? a.slice(0, a.indexOf(b)) : '')),
  'substring-after': ofText((a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : '')),
  contains: ofText((a, b) => a.includes(b)),
  'starts-with': ofText((a, b) => a.startsWith(b)),
  'ends-with': ofText((a, b) => a.endsWith(b)),
  'normalize-space': of(0, 1, ([x], { node }) =>
    (x === undefined ? textOf(node) : text(x)).trim().replace(/\s+/g, ' '),
  ),
  translate: of(3, 3, ([x, from, to]) =>
    text(x)
      .split('')
      .map((letter) => {
        const at = text(from).indexOf(letter);
        return at < 0 ? letter : text(to).charAt(at);
      })
      .join(''),
  ),
  regex: of(2, 2, ([x, pattern]) => matches(text(x), text(pattern))),

  // Numbers
  number: of(0, 1, ([x], { node }) => (x === undefined ? toNumber(textOf(node)) : number(x))),
  int: ofNumber((x) => (x < 0 ? Math.ceil(x) : Math.floor(x))),
  round: of(1, 2, ([x, digits]) => rounded(number(x), digits === undefined ? 0 : number(digits))),
  floor: ofNumber(Math.floor),
  ceiling: ofNumber(Math.ceil),
  abs: ofNumber(Math.abs),
  pow: of(2, 2, ([x, power]) => number(x) ** number(power)),
  sqrt: ofNumber(Math.sqrt),
  exp: ofNumber(Math.exp),
  exp10: ofNumber((x) => 10 ** x),
  log: ofNumber(Math.log),
  log10: ofNumber(Math.log10),
  sin: ofNumber(Math.sin),
  cos: ofNumber(Math.cos),
  tan: ofNumber(Math.tan),
  asin: ofNumber(Math.asin),
  acos: ofNumber(Math.acos),
  atan: ofNumber(Math.atan),
  atan2: of(2, 2, ([y, x]) => Math.atan2(number(y), number(x))),
  pi: of(0, 0, () => Math.PI),
  min: of(1, MANY, (values) => leastOf(numbersIn(values), (a, b) => a < b)),
  max: of(1, MANY, (values) => leastOf(numbersIn(values), (a, b) => a > b)),
  sum: of(1, 1, (values) => numbersIn(values).reduce((sum, each) => sum + each, 0)),

  // Nodes
  count: of(1, 1, ([x]) => nodes(x).length),
  'count-non-empty': of(1, 1, ([x]) => nodes(x).filter((node) => textOf(node) !== '').length),
  position: of(0, 1, ([x], scope) => (x === undefined ? scope.position : placeAmong(nodes(x)[0]))),
  last: of(0, 0, (_, { size }) => size),
  current: of(0, 0, (_, { origin }) => [origin]),
  instance: of(1, 1, ([name], { world }) => {
    const found = world.instance(text(name));
    return found === null ? [] : [found];
  }),
  pulldata: of(4, 4, ([file, column, keyColumn, key], { world }) =>
    pulled(world.instance(text(file)), text(column), text(keyColumn), text(key)),
  ),

  // Choices
  selected: of(2, 2, ([x, one]) => chosenIn(text(x)).includes(text(one).trim())),
  'selected-at': of(2, 2, ([x, at]) => chosenIn(text(x))[number(at)] ?? ''),
  'count-selected': of(1, 1, ([x]) => chosenIn(text(x)).length),
  'jr:choice-name': of(2, 2, ([value, question], { world }) =>
    world.choiceLabel(text(value), namesIn(text(question), world.pathOf)),
  ),
  'jr:itext': of(1, 1, ([id], { world }) => world.words(text(id))),

  // Days
  today: of(0, 0, (_, { world }) => world.today),
  now: of(0, 0, (_, { world }) => world.now),
  date: of(1, 1, ([x]) => asDay(x as Value)),
  'date-time': of(1, 1, ([x]) => asInstant(x as Value)),
  'format-date': of(2, 2, ([x, pattern]) => formatted(x as Value, text(pattern))),
  'format-date-time': of(2, 2, ([x, pattern]) => formatted(x as Value, text(pattern))),
  'decimal-date-time': of(1, 1, ([x]) => number(x)),
  'decimal-time': of(1, 1, ([x]) => {
    const days = daysOf(`1970-01-01T${text(x)}`);
    return days === null ? Number.NaN : ((days % 1) + 1) % 1;
  }),

  // Places
  distance: of(1, MANY, (values) => measured(values, lengthOf)),
  area: of(1, 1, (values) => measured(values, areaOf)),

  // Chance
  uuid: of(0, 1, ([length], { world }) =>
    length === undefined ? world.uuid() : world.uuid().replace(/-/g, '').slice(0, number(length)),
  ),
  random: of(0, 0, (_, { world }) => world.random()),
};

function isWithin(count: number, least: Value | undefined, most: Value | undefined): boolean {
  const [low, high] = [number(least), number(most)];
  return (low < 0 || count >= low) && (high < 0 || count <= high);
}

/** The whole text must match, as ODK has it. A pattern that is none matches nothing. */
function matches(answer: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(answer.slice(0, 2000));
  } catch {
    return false;
  }
}

/** Half up, by the decimal figures and not by the binary fraction: round(1.005, 2) is 1.01. */
function rounded(x: number, digits: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 1e15 || String(x).includes('e')) return x;
  return Number(`${Math.round(Number(`${x}e${digits}`))}e${-digits}`);
}

function leastOf(numbers: readonly number[], isBetter: (a: number, b: number) => boolean): number {
  let best = Number.NaN;
  for (const each of numbers) {
    if (Number.isNaN(each)) return each;
    if (Number.isNaN(best) || isBetter(each, best)) best = each;
  }
  return best;
}

/** Which of the instances of its repeat a node is, from 1. */
function placeAmong(node: DataNode | undefined): number {
  if (node === undefined) return Number.NaN;
  const alike = node.parent?.children.filter(({ name }) => name === node.name) ?? [node];
  return alike.indexOf(node) + 1;
}

function pulled(list: DataNode | null, column: string, keyColumn: string, key: string): string {
  const cell = (item: DataNode, name: string): string =>
    item.children.find((child) => child.name === name)?.text ?? '';
  for (const item of list?.children[0]?.children ?? [])
    if (cell(item, keyColumn) === key) return cell(item, column);
  return '';
}

/** `'${village}'` or `'/data/place/village'`, as jr:choice-name is given its question. */
function namesIn(
  question: string,
  pathOf: (name: string) => readonly string[] | null,
): readonly string[] {
  const named = /^\s*\$\{\s*([^}\s]+)\s*\}\s*$/.exec(question);
  if (named) return pathOf(named[1] ?? '') ?? [];
  return question.trim().split('/').slice(2);
}

function asDay(value: Value): string {
  if (typeof value === 'number') return dayText(value);
  const days = daysOf(toText(value));
  return days === null ? '' : dayText(days);
}

function asInstant(value: Value): string {
  const days = typeof value === 'number' ? value : daysOf(toText(value));
  return days === null || Number.isNaN(days) ? '' : instantText(days);
}

function formatted(value: Value, pattern: string): string {
  const days = typeof value === 'number' ? value : daysOf(toText(value));
  return days === null || Number.isNaN(days) ? '' : formatDays(days, pattern);
}

function measured(
  values: readonly Value[],
  measure: (points: NonNullable<ReturnType<typeof pointsOf>>) => number,
): number {
  const points = pointsOf(answersIn(values).join(';'));
  return points === null ? Number.NaN : measure(points);
}

/** indexed-repeat(question, repeat, index, inner repeat, index …): the answer in those instances. */
function indexedRepeat(given: readonly Tree[], scope: Scope, evaluate: Evaluate): Value {
  const [question, ...pairs] = given;
  const wanted = nodes(evaluate(question as Tree, { ...scope, origin: scope.world.root }));
  const instances: DataNode[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const index = number(evaluate(pairs[at + 1] as Tree, scope));
    const all = nodes(
      evaluate(pairs[at] as Tree, {
        ...scope,
        origin: instances[instances.length - 1] ?? scope.world.root,
      }),
    );
    const instance = all[index - 1];
    if (instance === undefined) return '';
    instances.push(instance);
  }
  const found = wanted.find((node) => instances.every((instance) => isInside(node, instance)));
  return found === undefined ? '' : textOf(found);
}

function isInside(node: DataNode, instance: DataNode): boolean {
  for (let at: DataNode | null = node; at !== null; at = at.parent)
    if (at === instance) return true;
  return false;
}
