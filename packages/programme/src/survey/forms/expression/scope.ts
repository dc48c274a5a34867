import type { DataNode } from './value.ts';

/** What an expression may know beside its own node. Days, instants and chance are given, so that it says the same everywhere. */
export type World = {
  readonly root: DataNode;
  /** A list of choices or a file by its name, as `<root><item>…`; null where there is none. */
  readonly instance: (name: string) => DataNode | null;
  /** The names that lead to the question of a name, without the root's. */
  readonly pathOf: (name: string) => readonly string[] | null;
  readonly today: string;
  /** ISO 8601 with its zone. */
  readonly now: string;
  readonly uuid: () => string;
  readonly random: () => number;
  /** The label of a choice of the question at a path. */
  readonly choiceLabel: (value: string, path: readonly string[]) => string;
  /** The words of an id as XForms gives them to choices: `region-0`. */
  readonly words: (id: string) => string;
};

/** Where an expression stands. */
export type Scope = {
  readonly node: DataNode;
  /** The node that the whole expression belongs to; `node` moves inside conditions. */
  readonly origin: DataNode;
  readonly position: number;
  readonly size: number;
  readonly world: World;
};
