import { seededRandom } from '@qianwan/base/random';
import { NOT_SAID, type OpinionTable } from './opinion-table.ts';

/** Points of a plane, one for each voter. */
export type Plane = { readonly x: Float64Array; readonly y: Float64Array };

const MOST_ROUNDS = 200;
/** When a direction turns by less than this in a round, it stands. */
const STILL = 1e-10;

/**
 * The plane of the two directions in which opinions differ most. What a voter did not say counts as
 * the mean of those who did; a voter who said little stands further out by √(statements / said), so
 * that silence does not look like the middle of all opinions.
 */
export function principalPlane(table: OpinionTable): Plane {
  const { voters, statements, said } = table;
  const centred = centredOf(table);
  const first = direction(centred, table, null);
  const second = direction(centred, table, first);
  const x = new Float64Array(voters);
  const y = new Float64Array(voters);
  for (let voter = 0; voter < voters; voter += 1) {
    const row = voter * statements;
    let heard = 0;
    let alongFirst = 0;
    let alongSecond = 0;
    for (let s = 0; s < statements; s += 1) {
      if (said[row + s] !== NOT_SAID) heard += 1;
      alongFirst += (centred[row + s] as number) * (first[s] as number);
      alongSecond += (centred[row + s] as number) * (second[s] as number);
    }
    const stretch = heard === 0 ? 0 : Math.sqrt(statements / heard);
    x[voter] = alongFirst * stretch;
    y[voter] = alongSecond * stretch;
  }
  return { x, y };
}

/** The table with each statement's mean taken off; what was not said is 0, the mean. */
function centredOf({ voters, statements, said }: OpinionTable): Float64Array {
  const centred = new Float64Array(said.length);
  for (let s = 0; s < statements; s += 1) {
    let sum = 0;
    let count = 0;
    for (let cell = s; cell < said.length; cell += statements) {
      if (said[cell] === NOT_SAID) continue;
      sum += said[cell] as number;
      count += 1;
    }
    const mean = count === 0 ? 0 : sum / count;
    for (let voter = 0; voter < voters; voter += 1) {
      const cell = voter * statements + s;
      centred[cell] = said[cell] === NOT_SAID ? 0 : (said[cell] as number) - mean;
    }
  }
  return centred;
}

/** A principal direction by power iteration on XᵀX, orthogonal to one that was found before. */
function direction(
  centred: Float64Array,
  { voters, statements }: OpinionTable,
  before: Float64Array | null,
): Float64Array {
  const random = seededRandom(1);
  let now = Float64Array.from({ length: statements }, () => random() - 0.5);
  makeUnit(now, before);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Float64Array(statements);
    for (let voter = 0; voter < voters; voter += 1) {
      const row = voter * statements;
      let along = 0;
      for (let s = 0; s < statements; s += 1)
        along += (centred[row + s] as number) * (now[s] as number);
      if (along === 0) continue;
      for (let s = 0; s < statements; s += 1)
        next[s] = (next[s] as number) + along * (centred[row + s] as number);
    }
    makeUnit(next, before);
    let turned = 0;
    for (let s = 0; s < statements; s += 1)
      turned = Math.max(turned, Math.abs((next[s] as number) - (now[s] as number)));
    now = next;
    if (turned < STILL) break;
  }
  return facingUp(now);
}

/** Takes off what lies along the direction found before, and makes the length 1; all zero stays so. */
function makeUnit(vector: Float64Array, before: Float64Array | null): void {
  if (before !== null) {
    let along = 0;
    for (let s = 0; s < vector.length; s += 1)
      along += (vector[s] as number) * (before[s] as number);
    for (let s = 0; s < vector.length; s += 1)
      vector[s] = (vector[s] as number) - along * (before[s] as number);
  }
  let square = 0;
  for (const part of vector) square += part * part;
  const length = Math.sqrt(square);
  if (length === 0) return;
  for (let s = 0; s < vector.length; s += 1) vector[s] = (vector[s] as number) / length;
}

/** Either sign is as good; the largest part points up. */
function facingUp(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const part of vector) if (Math.abs(part) > Math.abs(largest)) largest = part;
  return largest < 0 ? vector.map((part) => -part) : vector;
}
