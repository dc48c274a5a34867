import { byText } from '@qianwan/base/order';
import { NOT_SAID, type OpinionTable, opinionGroups, viewsOfGroups } from '@qianwan/planner';
import type { Ballot, Marks } from './ballot.ts';

/** A group of fewer households could be recognised, and is not shown. */
export const LEAST_GROUP = 5;
const MOST_GROUPS = 5;
const MOST_HELD = 4;

/**
 * What households think of the statements, one line a household without its name, in the order of
 * what they say: nobody can be told from the place of a line.
 */
export function opinionFile({ options }: Pick<Ballot, 'options'>, votes: readonly Marks[]): string {
  const ids = options.map(({ id }) => id);
  const rows = votes
    .map((marks) => ids.map((id) => (id in marks ? String(marks[id]) : '')).join(','))
    .sort(byText);
  return `${['voter', ...ids].join(',')}\n${rows.map((row, at) => `${at + 1},${row}\n`).join('')}`;
}

/** Groups that think alike, what each holds apart, and what all share; read from the published file. */
export function opinionsIn(file: string) {
  const [header = '', ...lines] = file.trimEnd().split('\n');
  const ids = header.split(',').slice(1);
  const table = tableOf(
    lines.map((line) => line.split(',').slice(1)),
    ids.length,
  );
  const { groups, groupOf, x, y } = opinionGroups(table, {
    leastSize: LEAST_GROUP,
    mostGroups: MOST_GROUPS,
  });
  const { apart, shared, all } = viewsOfGroups(table, groupOf, groups, MOST_HELD);
  const sizes = apart.map((_, group) => groupOf.filter((of) => of === group).length);
  const isShown = table.voters >= LEAST_GROUP;
  return {
    groups: isShown
      ? apart.map((held, group) => ({
          size: sizes[group] ?? 0,
          holds: held.map(({ statement, own, others, direction }) => ({
            statement: ids[statement] ?? '',
            ...own,
            othersAgree: others.agree,
            othersDisagree: others.disagree,
            direction,
          })),
        }))
      : [],
    unshown: isShown ? 0 : table.voters,
    shared: shared.map(({ statement, direction }) => ({
      statement: ids[statement] ?? '',
      direction,
    })),
    statements: all.map((tally, statement) => ({ id: ids[statement] ?? '', ...tally })),
    points: isShown
      ? Array.from(x, (at, voter) => ({
          x: thousandths(at),
          y: thousandths(y[voter] ?? 0),
          group: groupOf[voter] ?? 0,
        }))
      : [],
  };
}

function tableOf(rows: readonly (readonly string[])[], statements: number): OpinionTable {
  const said = new Int8Array(rows.length * statements);
  for (const [voter, row] of rows.entries()) {
    for (let s = 0; s < statements; s += 1) {
      const cell = row[s] ?? '';
      said[voter * statements + s] = cell === '' ? NOT_SAID : Number(cell);
    }
  }
  return { voters: rows.length, statements, said };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
