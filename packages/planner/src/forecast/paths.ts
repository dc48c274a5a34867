import { seededRandom } from '@qianwan/base/random';
import type { Compiled } from './compiled.ts';
import { fundedOf } from './expectation.ts';
import type { Funding } from './funding.ts';
import { MILLION } from './prices.ts';
import type { Span } from './spans.ts';

/** What came of each draw d, for kind k in year t, at `(k * draws + d) * yearCount + t`. */
export type Paths = { readonly served: Float64Array; readonly working: Float64Array };

export type Dice = { readonly seed: number; readonly draws: number };

/**
 * Lets every facility in scope live through the years, `draws` times over. One number between 0 and 1
 * decides one year of one facility, from good over worn to broken, and the numbers come in the same
 * order whatever the span and the funding: with one seed, plan, doing nothing and every case meet the
 * same luck (common random numbers), and a facility that is better paid for is never worse off in any
 * draw.
 */
export function pathsOf(
  compiled: Compiled,
  span: Span,
  funding: Funding,
  inScope: Int32Array,
  { seed, draws }: Dice,
): Paths {
  const { facilities, yearCount, laws } = compiled;
  const random = seededRandom(seed);
  const size = laws.length * draws * yearCount;
  const paths = { served: new Float64Array(size), working: new Float64Array(size) };
  const chances = new Float64Array(yearCount * STATES * 2);
  for (const f of inScope) {
    const begin = (facilities.good[f] + facilities.working[f]) / MILLION;
    const households = facilities.householdsServed[f];
    setChances(compiled, funding, f, chances);
    for (let d = 0; d < draws; d += 1) {
      const at = (facilities.kind[f] * draws + d) * yearCount;
      let state = begin;
      for (let t = 0; t < yearCount; t += 1) {
        const luck = random() * BILLION;
        if (t < span.from[f] || t >= span.until[f]) continue;
        if (state > BROKEN) {
          paths.working[at + t] += 1;
          paths.served[at + t] += households;
        }
        const from = (t * STATES + state) * 2;
        state = luck < chances[from] ? GOOD : luck < chances[from + 1] ? WORN : BROKEN;
      }
    }
  }
  return paths;
}

const BROKEN = 0;
const WORN = 1;
const GOOD = 2;
const STATES = 3;
const BILLION = 1_000_000_000;

/** In thousand-millionths: to be good, and to work, a year on from year t and each state. */
function setChances(compiled: Compiled, funding: Funding, f: number, chances: Float64Array): void {
  const { kept, neglected } = compiled.laws[compiled.facilities.kind[f]];
  for (let t = 0; t < compiled.yearCount; t += 1) {
    const funded = fundedOf(compiled, funding, f, t);
    for (let state = BROKEN; state <= GOOD; state += 1) {
      const from = (t * STATES + state) * 2;
      chances[from] = funded * kept.good[state] + (MILLION - funded) * neglected.good[state];
      chances[from + 1] =
        funded * kept.working[state] + (MILLION - funded) * neglected.working[state];
    }
  }
}
