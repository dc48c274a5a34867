import type { DataNode } from '#survey/forms/expression/value';
import { type Answer, type Answers, type Form, type Item, isQuestion } from '#survey/forms/form';

/** A node of a filled-in copy with what is known of it. `item` is null for the root alone. */
export type FormNode = Omit<DataNode, 'parent' | 'children'> & {
  readonly item: Item | null;
  readonly parent: FormNode | null;
  readonly children: FormNode[];
  /** `members[2]/age`; instances count from 1. */
  readonly place: string;
  readonly instance: number;
  /** Itself and all that it lies in. */
  isRelevant: boolean;
  /** What was typed, which stays when the question is not relevant for the moment. */
  typed: string;
};

export function rootNode(form: Form): FormNode {
  return {
    name: form.root ?? 'data',
    parent: null,
    children: [],
    text: '',
    repeats: false,
    item: null,
    place: '',
    instance: 1,
    isRelevant: true,
    typed: '',
  };
}

/** The nodes of a copy, one for each question and each instance of a repeat, with what was typed. */
export function growTree(form: Form, answers: Answers): FormNode {
  const root = rootNode(form);
  addChildren(root, form.items, answers);
  return root;
}

function addChildren(parent: FormNode, items: readonly Item[], answers: Answers): void {
  for (const item of items) {
    const answer = answers[item.name];
    if (item.kind !== 'repeat') addNode(parent, item, answer, 1);
    else {
      let instance = 0;
      for (const each of instancesIn(answer)) {
        instance += 1;
        addNode(parent, item, each, instance);
      }
    }
  }
}

export function addNode(
  parent: FormNode,
  item: Item,
  answer: Answer | undefined,
  instance: number,
): FormNode {
  const repeats = item.kind === 'repeat';
  const own = repeats ? `${item.name}[${instance}]` : item.name;
  const typed = isQuestion(item) && typeof answer === 'string' ? answer : '';
  const node: FormNode = {
    ...{ name: item.name, parent, children: [], text: typed, repeats, item, instance, typed },
    place: parent.place === '' ? own : `${parent.place}/${own}`,
    isRelevant: true,
  };
  parent.children.push(node);
  if (!isQuestion(item)) addChildren(node, item.items, groupIn(answer));
  return node;
}

/** One more instance of a repeat, at its place among what else lies in the group. */
export function addInstanceNode(parent: FormNode, items: readonly Item[], item: Item): FormNode {
  const known = parent.children.filter(({ name }) => name === item.name).length;
  const node = addNode(parent, item, {}, known + 1);
  const rank = ({ item: of }: FormNode): number => (of === null ? -1 : items.indexOf(of));
  parent.children.sort((a, b) => rank(a) - rank(b) || a.instance - b.instance);
  return node;
}

export function instancesIn(answer: Answer | undefined): readonly Answers[] {
  if (Array.isArray(answer)) return answer as readonly Answers[];
  return typeof answer === 'object' ? [answer as Answers] : [];
}

export function groupIn(answer: Answer | undefined): Answers {
  return typeof answer === 'object' && !Array.isArray(answer) ? (answer as Answers) : {};
}

/** What the nodes hold, nested as answers are; `textOf` says which text counts. Empty answers are left out. */
export function answersOf(node: FormNode, textOf: (node: FormNode) => string | null): Answers {
  const answers: Record<string, Answer> = {};
  for (const child of node.children) {
    if (child.item === null) continue;
    const text = textOf(child);
    if (text === null) continue;
    if (isQuestion(child.item)) {
      if (text !== '') answers[child.name] = text;
      continue;
    }
    const inner = answersOf(child, textOf);
    if (child.repeats) answers[child.name] = [...instancesIn(answers[child.name]), inner];
    else if (Object.keys(inner).length > 0) answers[child.name] = inner;
  }
  return answers;
}
