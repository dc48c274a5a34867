import { groupBy } from '@qianwan/base/group';
import { byText } from '@qianwan/base/order';
import type { Floor, Grade, Match, Pace, Place, Problem, Work } from '#schedule/problem';

/** Paces, floors and matches by id, found quickly for the works they count. */
export type SharedLimits = {
  readonly paces: readonly Pace[];
  readonly floors: readonly Floor[];
  readonly matches: readonly Match[];
  /** The paces that count a work at a place, for each year index. */
  pacesOf(work: Work, place: Place): readonly (readonly number[])[];
  /** What a grade adds to each line: floors first, then matches (in thousandths of a fen). */
  linesOf(grade: Grade, place: Place): readonly LinePart[];
};

export type LinePart = { readonly line: number; readonly amount: number };

export function openSharedLimits(problem: Problem): SharedLimits {
  const paces = [...problem.paces].sort((a, b) => byText(a.id, b.id));
  const floors = [...problem.floors].sort((a, b) => byText(a.id, b.id));
  const matches = [...problem.matches].sort((a, b) => byText(a.id, b.id));
  const pacesBy = groupBy(paces.keys(), (index) => paces[index].group);
  const linesBy = groupBy(
    [...floors, ...matches].keys(),
    (line) => (floors[line] ?? matches[line - floors.length]).group,
  );

  function pacesOf({ crew }: Work, place: Place): readonly (readonly number[])[] {
    const counting = ofItsGroups(pacesBy, place).filter((index) => {
      const wanted = paces[index].crew;
      return wanted === null || wanted === crew;
    });
    return problem.years.map(({ year }) => counting.filter((index) => paces[index].year === year));
  }

  function linesOf({ shares }: Grade, place: Place): readonly LinePart[] {
    const paid = (counts: (payer: string) => boolean) => {
      let fen = 0;
      for (const share of shares)
        if (counts(share.payer)) for (const part of share.fen) fen += part;
      return fen;
    };
    const amountOf = (line: number): number => {
      if (line < floors.length) {
        const { payer } = floors[line];
        return paid((name) => payer === null || payer === name);
      }
      const match = matches[line - floors.length];
      const followed = paid((name) => match.of.includes(name));
      return match.perMille * followed - 1000 * paid((name) => name === match.payer);
    };
    return ofItsGroups(linesBy, place)
      .map((line) => ({ line, amount: amountOf(line) }))
      .filter((part) => part.amount !== 0);
  }
  return { paces, floors, matches, pacesOf, linesOf };
}

type ByGroup = ReadonlyMap<string | null, readonly number[]>;

/** The indices of what is for everyone or for a group of the place, ascending. */
function ofItsGroups(byGroup: ByGroup, { groups }: Place): number[] {
  const names = [null, ...new Set(groups)];
  return names.flatMap((name) => byGroup.get(name) ?? []).sort((a, b) => a - b);
}
