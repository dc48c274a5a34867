import fc from 'fast-check';
import { type Election, election } from '#ballots/election';

/**
 * Small elections with weights and points. Costs are small whole numbers and voters few, so that
 * ties, and groups whose money is exactly the cost, are common.
 */
export function anElection(budgets = 30, dearest = 12): fc.Arbitrary<Election> {
  return fc
    .record({
      budget: fc.integer({ min: 0, max: budgets }),
      costs: fc.array(fc.integer({ min: 0, max: dearest }), { minLength: 1, maxLength: 6 }),
      voters: fc.array(
        fc.record({
          marks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
          weight: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    })
    .map(({ budget, costs, voters }) => {
      const projects = costs.map((costMinor, p) => ({ id: `p${p}`, costMinor }));
      const cast = voters.map(({ marks, weight }, i) => {
        const given = projects.map(({ id }, p) => ({ id, points: marks[p] as number }));
        const liked = given.filter(({ points }) => points > 0);
        return {
          voter: `v${i}`,
          weight,
          approves: liked.map(({ id }) => id),
          points: liked.map(({ points }) => points),
        };
      });
      return election(budget, projects, cast);
    });
}
