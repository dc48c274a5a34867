import { evaluate, scopeAt } from '#survey/forms/expression/evaluate';
import type { World } from '#survey/forms/expression/scope';
import { settled } from '#survey/forms/expression/settle';
import { type DataNode, toTruth } from '#survey/forms/expression/value';
import { type Choice, type ChoiceList, type Choosing, wording } from '#survey/forms/form';
import type { FormNode } from './grow-tree.ts';
import type { Prepared } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';

export type Offered = { readonly name: string; readonly label: string; readonly choice: Choice };

/** A list as the nodes that expressions see: `<root><item><name/><label/>…`. */
function instanceOf(
  name: string,
  choices: readonly Choice[],
  labelOf: (choice: Choice) => string,
): DataNode {
  const top = node(name, null);
  const root = childOf(top, 'root');
  choices.forEach((choice, at) => {
    const item = childOf(root, 'item');
    const columns = choice.columns ?? {};
    childOf(item, 'itextId').text = `${name}-${at}`;
    childOf(item, 'name').text = choice.name;
    childOf(item, 'label').text = labelOf(choice);
    for (const column of Object.keys(columns)) childOf(item, column).text = columns[column] ?? '';
  });
  return top;
}

function node(name: string, parent: DataNode | null): DataNode {
  return { name, parent, children: [], text: '', repeats: false };
}

function childOf(parent: DataNode, name: string): DataNode {
  const child = node(name, parent);
  parent.children.push(child);
  return child;
}

/** Lists of a form do not change: their nodes are made once for a language, and not at every answer. */
const madeOf = new WeakMap<ChoiceList, Map<string, DataNode>>();

export function instanceOfList(
  list: ChoiceList,
  language: string,
  labelOf: (choice: Choice) => string,
): DataNode {
  const made = madeOf.get(list) ?? new Map<string, DataNode>();
  madeOf.set(list, made);
  const known = made.get(language) ?? instanceOf(list.name, list.choices, labelOf);
  made.set(language, known);
  return known;
}

/** A file beside the form as a list; the columns `name` and `label` unless the question says others. */
export function listOfFile(
  name: string,
  files: Surroundings['files'],
  { value = 'name', label = 'label' }: Partial<Choosing> = {},
): ChoiceList {
  const rows = files[name] ?? files[`${name}.csv`] ?? [];
  const choices = rows.map(
    (columns): Choice => ({
      name: columns[value] ?? '',
      label: { '': columns[label] ?? columns[value] ?? '' },
      columns,
    }),
  );
  return { name, choices };
}

/** The choices that a question offers now, after its filter; what a repeat holds, where it chooses from that. */
export function choicesFor(
  prepared: Prepared,
  asking: FormNode,
  choosing: Choosing,
  world: World,
  { language, files }: Surroundings,
): Offered[] {
  if (choosing.from === 'repeat') return fromRepeat(prepared, asking, choosing, world);
  const list =
    choosing.from === 'file'
      ? listOfFile(choosing.list, files, choosing)
      : prepared.lists.get(choosing.list);
  const items = world.instance(choosing.list.replace(/\.[^.]*$/, ''))?.children[0]?.children ?? [];
  const all = list?.choices ?? [];
  const filter =
    choosing.filter === undefined
      ? null
      : settled(prepared.treeOf(choosing.filter), scopeAt(asking, world));
  const offered: Offered[] = [];
  all.forEach((choice, at) => {
    const item = items[at];
    const scope = {
      ...scopeAt(asking, world),
      node: item ?? asking,
      position: at + 1,
      size: all.length,
    };
    if (filter !== null && !toTruth(evaluate(filter, scope))) return;
    const label = wording(prepared.form, choice.label, language);
    offered.push({ name: choice.name, label: label === '' ? choice.name : label, choice });
  });
  return offered;
}

function fromRepeat(
  prepared: Prepared,
  asking: FormNode,
  { list, filter }: Choosing,
  world: World,
): Offered[] {
  const path = prepared.pathOf(list);
  if (path === null) return [];
  let nodes: readonly DataNode[] = [world.root];
  for (const name of path) {
    const next: DataNode[] = [];
    for (const each of nodes) next.push(...each.children.filter((child) => child.name === name));
    nodes = next;
  }
  const tree = filter === undefined ? null : prepared.treeOf(filter);
  return nodes
    .filter((each) => each.text !== '')
    .filter(
      (each) => tree === null || toTruth(evaluate(tree, { ...scopeAt(asking, world), node: each })),
    )
    .map(({ text }) => ({ name: text, label: text, choice: { name: text } }));
}
