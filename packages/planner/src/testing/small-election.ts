import fc from 'fast-check';
import { type Election, election } from '#ballots/election';
import type { TieArgument } from '#ballots/ties';

/** Elections of few voters and small whole costs, so that ties and exact meetings are common. */
export function smallElection(heaviest: number): fc.Arbitrary<Election> {
  const voter = fc.record({
    marks: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 6, maxLength: 6 }),
    weight: fc.integer({ min: 1, max: heaviest }),
  });
  return fc
    .record({
      budget: fc.integer({ min: 0, max: 24 }),
      costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
      voters: fc.array(voter, { minLength: 1, maxLength: 7 }),
    })
    .map(({ budget, costs, voters }) => {
      const projects = costs.map((costMinor, p) => ({ id: `p${p}`, costMinor }));
      const ballots = voters.map(({ marks, weight }, i) => {
        const liked = projects.flatMap(({ id }, p) => {
          const points = marks[p] as number;
          return points > 0 ? [{ id, points }] : [];
        });
        return {
          voter: `v${i}`,
          weight,
          approves: liked.map(({ id }) => id),
          points: liked.map(({ points }) => points),
        };
      });
      return election(budget, projects, ballots);
    });
}

/** Elections of dozens of voters and amounts up to milliards, where doubles hold no sum exactly. */
export function largeElection(): fc.Arbitrary<Election> {
  return fc
    .record({
      unit: fc.constantFrom(1, 7, 999_983, 100_000_007),
      costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 12 }),
      rest: fc.integer({ min: 0, max: 6 }),
      ballots: fc.array(fc.tuple(fc.nat(), fc.nat(2)), { minLength: 10, maxLength: 50 }),
    })
    .map(({ unit, costs, rest, ballots }) => {
      const projects = costs.map((cost, p) => ({ id: `p${p}`, costMinor: cost * unit + (p % 2) }));
      const budget = Math.floor((costs.reduce((a, b) => a + b, 0) * unit) / 2) + rest;
      const cast = ballots.map(([marks, weight], i) => {
        const liked = projects.filter((_, p) => ((marks >> (2 * p)) & 3) === 0 || p === i % 3);
        return {
          voter: `v${i}`,
          weight: 1 + weight,
          approves: liked.map(({ id }) => id),
          points: liked.map((_, place) => 1 + (place % 4)),
        };
      });
      return election(budget, projects, cast);
    });
}

/** The usual arguments in all orders that matter, and lots drawn for some projects only. */
export const someTies: fc.Arbitrary<readonly TieArgument[]> = fc.constantFrom<
  readonly TieArgument[]
>(
  ['id'],
  ['least-cost', 'most-votes', 'id'],
  ['most-votes', 'least-cost'],
  [{ lots: ['p3', 'p1', 'p5'] }],
  ['most-votes', { lots: ['p4', 'p2', 'p0'] }],
);
