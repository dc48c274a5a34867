import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { faultsOf, type Known } from '#survey/forms/expression/check';
import { parse } from '#survey/forms/expression/parse';
import { referencesIn } from '#survey/forms/expression/references';
import type { ExpressionCode, Tree } from '#survey/forms/expression/tree';
import {
  type ChoiceList,
  type Expression,
  type Form,
  isQuestion,
  itemsOf,
  type Placed,
} from '#survey/forms/form';

export type FormCode = ExpressionCode | 'name-twice' | 'name-impossible' | 'calculation-circle';

/** A form whose expressions are read and whose order of computing is known. Made once, used for every answer. */
export type Prepared = {
  readonly form: Form;
  readonly root: string;
  readonly placed: readonly Placed[];
  /** In an order in which everything comes after what it reads. */
  readonly order: readonly Placed[];
  readonly byPath: ReadonlyMap<string, Placed>;
  /** Paths of repeats whose count reads what they hold ("one more while the last was not the last"). */
  readonly selfGrowing: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly pathOf: (name: string) => readonly string[] | null;
  /** The tree of an expression of this form. */
  readonly treeOf: (expression: Expression) => Tree;
};

const NAME = /^[A-Za-z_\u00c0-\u2fef\u3001-\udfff][\w.\-\u00b7-\u2fef\u3001-\udfff]*$/;
/** Files that are always there, though no list of the form bears their name. */
const isFile = (name: string): boolean => /\.(csv|xml|geojson)$/.test(name);

/** Reads every expression of a form; refuses what cannot be computed, naming row and column. */
export function prepare(form: Form): Verdict<Prepared, FormCode> {
  const placed = itemsOf(form);
  const byPath = new Map(placed.map((each) => [each.path.join('/'), each]));
  const paths = new Map<string, readonly string[]>();
  for (const { item, path } of placed) if (!paths.has(item.name)) paths.set(item.name, path);
  const root = form.root ?? 'data';
  const lists = new Map(form.lists.map((list) => [list.name, list]));
  const files = new Set(placed.map(({ item }) => fileOf(item)));
  const known: Known = {
    hasName: (name) => paths.has(name) || isMeta([name]),
    hasPath: ([first, ...rest]) =>
      (first === root || first === '*') &&
      (rest.length === 0 || byPath.has(rest.join('/')) || isMeta(rest)),
    hasList: (name) => lists.has(name) || files.has(name) || isFile(name),
  };
  const findings = [...namingFaults(placed), ...expressionFaults(placed, known)];
  if (findings.length > 0) return { ok: false, findings };

  const trees = new Map<string, Tree>();
  const treeOf = (expression: Expression): Tree => {
    const tree = trees.get(expression) ?? parse(expression);
    trees.set(expression, tree);
    return tree;
  };
  const pathOf = (name: string): readonly string[] | null => paths.get(name) ?? null;
  const edges = new Map<string, string[]>();
  const readsOf = (path: string): string[] => edges.get(path) ?? [];
  for (const each of placed)
    edges.set(
      each.path.join('/'),
      reads(each, computedFrom(each), { treeOf, pathOf, root, byPath }),
    );
  const selfGrowing = new Set<string>();
  for (const each of placed) {
    const { item, path } = each;
    if (item.kind !== 'repeat' || item.count === undefined) continue;
    const own = path.join('/');
    const counted = reads(each, [item.count], { treeOf, pathOf, root, byPath });
    if (counted.some((from) => leadsTo(from, own, readsOf))) selfGrowing.add(own);
    else edges.set(own, [...readsOf(own), ...counted]);
  }
  const { order, circle } = inOrder(placed, readsOf);
  return judge(circle, () => ({
    ...{ form, root, placed, order, byPath, selfGrowing },
    lists,
    pathOf,
    treeOf,
  }));
}

function fileOf(item: Placed['item']): string | null {
  if (!isQuestion(item) || item.choices?.from !== 'file') return null;
  return item.choices.list.replace(/\.[^.]*$/, '');
}

function isMeta(names: readonly string[]): boolean {
  const last = names[names.length - 1];
  return last === 'instanceID' || last === 'instanceName' || names[0] === 'meta';
}

function namingFaults(placed: readonly Placed[]): Finding<FormCode>[] {
  const seen = new Set<string>();
  const findings: Finding<FormCode>[] = [];
  for (const { item, path } of placed) {
    const where = { ...at(item, 'name'), name: item.name };
    if (!NAME.test(item.name)) findings.push(stop('name-impossible', where));
    else if (seen.has(path.join('/'))) findings.push(stop('name-twice', where));
    seen.add(path.join('/'));
  }
  return findings;
}

function at({ row }: Placed['item'], column: string): Finding['detail'] {
  return { sheet: 'survey', row: row ?? 0, column };
}

function expressionFaults(placed: readonly Placed[], known: Known): Finding<FormCode>[] {
  const findings: Finding<FormCode>[] = [];
  for (const { item } of placed)
    for (const [column, expression] of expressionsOf(item))
      for (const { code, detail } of faultsOf(expression, known))
        findings.push(stop(code, { ...at(item, column), item: item.name, ...detail }));
  return findings;
}

/** Every expression of an item, by the column of an XLSForm that it stands in. */
export function expressionsOf(item: Placed['item']): [column: string, expression: Expression][] {
  const given: [string, Expression | undefined][] = [['relevant', item.relevant]];
  if (item.kind === 'repeat') given.push(['repeat_count', item.count]);
  if (isQuestion(item))
    given.push(
      ['required', item.required],
      ['constraint', item.constraint],
      ['calculation', item.calculation],
      ['read_only', item.readOnly],
      ['choice_filter', item.choices?.filter],
      ['default', isComputed(item.default) ? item.default : undefined],
    );
  return given.filter((each): each is [string, Expression] => each[1] !== undefined);
}

/** A default that is computed when the copy begins, rather than taken as it stands. */
export function isComputed(text: string | undefined): text is Expression {
  return text !== undefined && (/\$\{|\w\(.*\)\s*$/.test(text) || /^\/\w/.test(text));
}

type Reading = Pick<Prepared, 'treeOf' | 'pathOf' | 'root' | 'byPath'>;

/** What an item is computed from. The count of a repeat comes apart: it may read what the repeat holds. */
function computedFrom({ item }: Placed): Expression[] {
  const calculation = isQuestion(item) ? item.calculation : undefined;
  return [item.relevant, calculation].filter((each): each is Expression => each !== undefined);
}

/** What must be computed before an item: what its expressions read, and what it lies in. */
function reads(
  { path }: Placed,
  expressions: readonly Expression[],
  { treeOf, pathOf, root, byPath }: Reading,
): string[] {
  const own = path.join('/');
  const before = path.length > 1 ? [path.slice(0, -1).join('/')] : [];
  for (const expression of expressions)
    before.push(...referencesIn(treeOf(expression), path, { pathOf, root }));
  return before.filter(
    (each) => each !== own && byPath.has(each) && !isAncestor(each, own, before),
  );
}

function leadsTo(from: string, to: string, readsOf: (path: string) => string[]): boolean {
  const seen = new Set<string>();
  const left = [from];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (path === to) return true;
    if (seen.has(path)) continue;
    seen.add(path);
    left.push(...readsOf(path));
  }
  return false;
}

/** A group that an item reads is only waited for as what it lies in, which is there already. */
function isAncestor(each: string, own: string, before: readonly string[]): boolean {
  return own.startsWith(`${each}/`) && each !== before[0];
}

/** Depth first, in the order of the form. A circle is told with the names that it runs through. */
function inOrder(
  placed: readonly Placed[],
  readsOf: (path: string) => readonly string[],
): { order: Placed[]; circle: Finding<FormCode>[] } {
  const byPath = new Map(placed.map((each) => [each.path.join('/'), each]));
  const order: Placed[] = [];
  const circle: Finding<FormCode>[] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): void => {
    const each = byPath.get(path);
    if (done.has(path) || each === undefined) return;
    const since = open.indexOf(path);
    if (since >= 0) {
      const names = [...open.slice(since), path].map((one) => one.split('/').pop());
      circle.push(
        stop('calculation-circle', { ...at(each.item, 'calculation'), names: names.join(' → ') }),
      );
      done.add(path);
      return;
    }
    open.push(path);
    for (const before of readsOf(path)) visit(before);
    open.pop();
    if (!done.has(path)) order.push(each);
    done.add(path);
  };
  for (const { path } of placed) visit(path.join('/'));
  return { order, circle };
}
