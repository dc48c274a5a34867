import { evaluate, holds, scopeAt, textIn } from '#survey/forms/expression/evaluate';
import type { World } from '#survey/forms/expression/scope';
import { type DataNode, toNumber } from '#survey/forms/expression/value';
import {
  type Answers,
  type Choice,
  type ChoiceList,
  type Item,
  isQuestion,
  type Question,
  type Repeat,
  wording,
} from '#survey/forms/form';
import { choicesFor, instanceOfList, listOfFile, type Offered } from './choices.ts';
import { addInstanceNode, answersOf, type FormNode, growTree } from './grow-tree.ts';
import { type AnswerFinding, judgeAnswer } from './judge-answer.ts';
import { isComputed, type Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';

/** One question, group or instance of a repeat of a filled-in copy, with all that a screen needs to show it. */
export type Entry = {
  /** `members[2]/age`: where it stands, instances counted from 1. */
  readonly place: string;
  readonly item: NonNullable<FormNode['item']>;
  readonly node: FormNode;
  readonly isRelevant: boolean;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly value: string;
  /** What is wrong with the answer; empty for what is not relevant. */
  readonly findings: readonly AnswerFinding[];
};

export type Computed = {
  readonly prepared: Prepared;
  readonly root: FormNode;
  readonly world: World;
  readonly surroundings: Surroundings;
  /** In the order of the form. */
  readonly entries: readonly Entry[];
};

/** More instances than any home or village has: a count beyond it is a slip of the finger. */
const MOST_INSTANCES = 500;
const MOST_GROWN = 5;

/**
 * What follows from the answers: relevance, calculations, what must be answered and what is wrong. The
 * same answers in the same surroundings give the same result in a browser and on the server.
 */
export function compute(
  prepared: Prepared,
  answers: Answers,
  surroundings: Surroundings,
): Computed {
  const root = growTree(prepared.form, answers);
  const world = worldOf(prepared, root, surroundings);
  pass(prepared, root, world);
  for (let grown = 0; grown < MOST_GROWN && growByThemselves(prepared, root, world); grown += 1)
    pass(prepared, root, world);
  const entries: Entry[] = [];
  collect(root, (node) => entries.push(entryOf(prepared, node, world, surroundings)));
  return { prepared, root, world, surroundings, entries };
}

/** Computes everything once, in its order. */
function pass(prepared: Prepared, root: FormNode, world: World): void {
  for (const { item, path } of prepared.order) {
    const isCounting = item.kind === 'repeat' && !prepared.selfGrowing.has(path.join('/'));
    if (isCounting && item.count !== undefined)
      for (const parent of nodesAt(root, path.slice(0, -1)))
        growCounted(prepared, parent, item, world);
    for (const node of nodesAt(root, path)) settle(prepared, node, world);
  }
}

/**
 * A repeat whose count reads what it holds gets one more instance, once the last one says something:
 * ODK Collect asks the same when a person has gone through the last one.
 */
function growByThemselves(prepared: Prepared, root: FormNode, world: World): boolean {
  let hasGrown = false;
  for (const { item, path } of prepared.placed) {
    if (item.kind !== 'repeat' || !prepared.selfGrowing.has(path.join('/'))) continue;
    for (const parent of nodesAt(root, path.slice(0, -1))) {
      const known = parent.children.filter(({ name }) => name === item.name);
      const last = known[known.length - 1];
      if (countOf(prepared, parent, item, world) <= known.length) continue;
      if (last !== undefined && !saysSomething(last)) continue;
      const node = addInstanceNode(parent, itemsIn(prepared, parent), item);
      fillDefaults(prepared, node, world);
      hasGrown = true;
    }
  }
  return hasGrown;
}

function saysSomething({ item, typed, children }: FormNode): boolean {
  if (item === null || !isQuestion(item)) return children.some(saysSomething);
  return item.calculation === undefined && typed !== '' && typed !== item.default;
}

/** What a copy begins with: defaults, counted repeats and calculations. */
export function begin(prepared: Prepared, surroundings: Surroundings): Answers {
  const bare: Answers = {};
  const first = compute(prepared, bare, surroundings);
  return withDefaults(prepared, first, first.root);
}

/** The answers with one more instance of a repeat (`place` of the repeat without its number), defaults filled in. */
export function addInstance(computed: Computed, parentPlace: string, name: string): Answers {
  const { prepared, root } = computed;
  const parent = findNode(root, parentPlace) ?? root;
  const item = itemsIn(prepared, parent).find((each) => each.name === name);
  if (item === undefined || item.kind !== 'repeat') return typedAnswers(computed);
  return withDefaults(prepared, computed, addInstanceNode(parent, itemsIn(prepared, parent), item));
}

/** The answers with another one at a place; calculations that its question triggers are made anew. */
export function answerAt({ root, entries }: Computed, place: string, answer: string): Answers {
  const changed = entries.find((entry) => entry.place === place)?.item.name;
  return answersOf(root, ({ place: own, typed, item }) => {
    if (own === place) return answer;
    const isTriggered = item !== null && isQuestion(item) && item.trigger === changed;
    return isTriggered && changed !== undefined ? '' : typed;
  });
}

/** Whether one more instance of a repeat can be added by hand: it is not counted, and it is asked at all. */
export function canAdd({ prepared, world }: Computed, parent: FormNode, item: Repeat): boolean {
  if (item.count !== undefined || !parent.isRelevant) return false;
  const imagined = { ...parent, name: item.name, parent, children: [] };
  return (
    item.relevant === undefined || holds(prepared.treeOf(item.relevant), scopeAt(imagined, world))
  );
}

/** The answers without one instance of a repeat (`members[2]`). */
export function removeInstance({ root }: Computed, place: string): Answers {
  return answersOf(root, ({ place: own, typed }) => (own === place ? null : typed));
}

function withDefaults(prepared: Prepared, { root, world }: Computed, under: FormNode): Answers {
  fillDefaults(prepared, under, world);
  return answersOf(root, ({ typed }) => typed);
}

function fillDefaults(prepared: Prepared, under: FormNode, world: World): void {
  collect(under, (node) => {
    const { item } = node;
    if (item === null || !isQuestion(item) || item.default === undefined || node.typed !== '')
      return;
    const given = item.default;
    node.typed = isComputed(given) ? textIn(prepared.treeOf(given), scopeAt(node, world)) : given;
  });
}

/** Everything that was typed, relevant or not: what a draft keeps, so that nothing typed is lost. */
export function typedAnswers({ root }: Computed): Answers {
  return answersOf(root, ({ typed }) => typed);
}

/** What is handed in: relevant answers and calculations only. */
export function handedIn({ root }: Computed): Answers {
  return answersOf(root, ({ isRelevant, text }) => (isRelevant ? text : null));
}

/** The choices that a question offers now. */
export function offeredAt(
  { prepared, world, surroundings }: Computed,
  { item, node }: Entry,
): Offered[] {
  if (!isQuestion(item) || item.choices === undefined) return [];
  return choicesFor(prepared, node, item.choices, world, surroundings);
}

/** Words of the form at an entry, with answers put in for `${name}`. */
export function saidAt(
  { prepared, world, surroundings }: Computed,
  node: FormNode,
  words: Question['label'],
): string {
  const said = wording(prepared.form, words, surroundings.language);
  return said.replace(/\$\{\s*([^}]+?)\s*\}/g, (whole, inside: string) => {
    const expression = /^[^/.\s()]+$/.test(inside) ? `\${${inside}}` : inside;
    try {
      return textIn(prepared.treeOf(expression), scopeAt(node, world));
    } catch {
      return whole;
    }
  });
}

/** What the copy is called in lists. */
export function instanceNameOf({ prepared, root, world }: Computed): string {
  const { instanceName } = prepared.form;
  return instanceName === undefined
    ? ''
    : textIn(prepared.treeOf(instanceName), scopeAt(root, world));
}

/** Relevance, then the calculation of one node; what both read is settled before. */
function settle(prepared: Prepared, node: FormNode, world: World): void {
  const { item, parent } = node;
  if (item === null) return;
  const scope = scopeAt(node, world);
  const isAllowed = item.relevant === undefined || holds(prepared.treeOf(item.relevant), scope);
  node.isRelevant = (parent?.isRelevant ?? true) && isAllowed && isCounted(prepared, node, world);
  if (!isQuestion(item)) return;
  if (item.calculation !== undefined && isDue(item, node))
    node.typed = textIn(prepared.treeOf(item.calculation), scope);
  node.text = node.isRelevant ? node.typed : '';
}

/** A calculation with a trigger, or that reads nothing but clock and chance, is made once and then kept. */
function isDue({ calculation = '', trigger }: Question, { typed }: FormNode): boolean {
  if (typed === '') return true;
  const readsNothing = !/\$\{|\/|\.|\bposition\b/.test(calculation);
  return (
    trigger === undefined && !(readsNothing && /\b(now|today|uuid|random)\(/.test(calculation))
  );
}

/** A repeat with a count has as many instances as it counts; those beyond it stay, but are not relevant. */
function growCounted(prepared: Prepared, parent: FormNode, item: Repeat, world: World): void {
  const wanted = countOf(prepared, parent, item, world);
  let known = parent.children.filter(({ name }) => name === item.name).length;
  while (known < wanted) {
    known += 1;
    const node = addInstanceNode(parent, itemsIn(prepared, parent), item);
    fillDefaults(prepared, node, world);
  }
}

function isCounted(
  prepared: Prepared,
  { item, parent, instance }: FormNode,
  world: World,
): boolean {
  if (item?.kind !== 'repeat' || item.count === undefined || parent === null) return true;
  if (prepared.selfGrowing.has(pathOf(parent).concat(item.name).join('/'))) return true;
  return instance <= countOf(prepared, parent, item, world);
}

/** Seen from an instance, as `../count` in a form means it; there may be none yet, so one is imagined. */
function countOf(prepared: Prepared, parent: FormNode, item: Repeat, world: World): number {
  const imagined = { ...parent, name: item.name, parent, children: [] };
  const count = toNumber(evaluate(prepared.treeOf(item.count ?? '0'), scopeAt(imagined, world)));
  return Number.isNaN(count) ? 0 : Math.min(Math.floor(count), MOST_INSTANCES);
}

function entryOf(prepared: Prepared, node: FormNode, world: World, around: Surroundings): Entry {
  const item = node.item as Item;
  const scope = scopeAt(node, world);
  const is = (expression: string | undefined): boolean =>
    expression !== undefined && holds(prepared.treeOf(expression), scope);
  const question = isQuestion(item) ? item : null;
  const isRequired = node.isRelevant && is(question?.required);
  const isAsked = question !== null && node.isRelevant;
  return {
    place: node.place,
    item,
    node,
    isRelevant: node.isRelevant,
    isRequired,
    isReadOnly: question?.kind === 'note' || is(question?.readOnly),
    value: node.text,
    findings: isAsked ? judgeAnswer(prepared, node, question, isRequired, world, around) : [],
  };
}

function worldOf(prepared: Prepared, root: FormNode, around: Surroundings): World {
  const { form, lists, byPath, pathOf } = prepared;
  const made = new Map<string, DataNode>();
  const listNamed = (name: string): ChoiceList => lists.get(name) ?? listOfFile(name, around.files);
  const labelOf = (choice: Choice | undefined): string =>
    choice === undefined ? '' : wording(form, choice.label, around.language);
  return {
    root,
    pathOf,
    today: around.today,
    now: around.now,
    uuid: around.uuid,
    random: around.random,
    instance: (name) => {
      const known = made.get(name) ?? instanceOfList(listNamed(name), around.language, labelOf);
      made.set(name, known);
      return known;
    },
    choiceLabel: (value, path) => {
      const item = byPath.get(path.join('/'))?.item;
      if (item === undefined || !isQuestion(item) || item.choices === undefined) return value;
      const found = listNamed(item.choices.list).choices.find(({ name }) => name === value);
      return labelOf(found) || value;
    },
    words: (id) => {
      const cut = id.lastIndexOf('-');
      return labelOf(lists.get(id.slice(0, cut))?.choices[Number(id.slice(cut + 1))]);
    },
  };
}

function nodesAt(root: FormNode, path: readonly string[]): readonly FormNode[] {
  let nodes: readonly FormNode[] = [root];
  for (const name of path) {
    const next: FormNode[] = [];
    for (const node of nodes) next.push(...node.children.filter((child) => child.name === name));
    nodes = next;
  }
  return nodes;
}

function pathOf(node: FormNode): string[] {
  const path: string[] = [];
  for (let at: FormNode | null = node; at !== null && at.item !== null; at = at.parent)
    path.unshift(at.name);
  return path;
}

function findNode(node: FormNode, place: string): FormNode | null {
  if (node.place === place) return node;
  for (const child of node.children) {
    const found = findNode(child, place);
    if (found !== null) return found;
  }
  return null;
}

function itemsIn({ form }: Prepared, { item }: FormNode): readonly Item[] {
  if (item === null) return form.items;
  return isQuestion(item) ? [] : item.items;
}

function collect(node: FormNode, take: (node: FormNode) => void): void {
  if (node.item !== null) take(node);
  for (const child of node.children) collect(child, take);
}
