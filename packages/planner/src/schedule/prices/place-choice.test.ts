import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import { compile, type Sheet } from '#schedule/compiled/compile';
import type { Burden, Place, Work } from '#schedule/problem';
import { randomProblem } from '#testing/random-problem';
import { createPlaceChooser } from './place-choice.ts';

test('law: a place chooses what is best of all that it could do', () => {
  const seen = { chosen: 0, stuck: 0, late: 0, together: 0 };
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seededRandom(seed);
    const sheet = compile(randomProblem(seed));
    const { compiled } = sheet;
    const { yearCount } = compiled;
    const chooser = createPlaceChooser(compiled);
    const yearOf = new Int8Array(compiled.itemCount);
    for (let place = 0; place < compiled.placeCount; place += 1) {
      const { start, end } = itemsAt(sheet, place);
      if (end - start > 6) continue;
      const gain = randomGains(random, (end - start) * yearCount);
      const found = chooser.choose(place, gain, yearOf);
      const best = bestOfAll(sheet, place, gain);
      assert.equal(found, best, `seed ${seed}, place ${place}`);
      const years = yearOf.slice(start, end);
      if (found === -Infinity) {
        seen.stuck += 1;
        assert.ok(years.every((t) => t === -1));
        continue;
      }
      assert.ok(isAllowed(sheet, place, years), `seed ${seed}, place ${place}: ${years}`);
      const sum = years.reduce(
        (total, t, i) => total + (t < 0 ? 0 : at(gain, i * yearCount + t)),
        0,
      );
      assert.equal(sum, found, `seed ${seed}, place ${place}`);
      if (years.some((t) => t >= 0)) seen.chosen += 1;
      if (years.some((t) => t > 0)) seen.late += 1;
      if (years.filter((t) => t === 0).length > 1) seen.together += 1;
    }
  }
  assert.ok(
    Math.min(seen.chosen, seen.late) > 200 && Math.min(seen.together, seen.stuck) > 5,
    JSON.stringify(seen),
  );
});

function randomGains(random: Random, length: number): Float64Array {
  return Float64Array.from({ length }, () =>
    random() < 0.15 ? -Infinity : between(random, -8, 20),
  );
}

/** The most that any assignment of years to items earns, by going through all of them. */
function bestOfAll(sheet: Sheet, place: number, gain: Float64Array): number {
  const { yearCount } = sheet.compiled;
  const { start, end } = itemsAt(sheet, place);
  const years = new Int8Array(end - start).fill(-1);
  let best = -Infinity;
  function from(i: number, sum: number): void {
    if (i === years.length) {
      if (sum > best && isAllowed(sheet, place, years)) best = sum;
      return;
    }
    for (let t = -1; t < yearCount; t += 1) {
      const here = t < 0 ? 0 : at(gain, i * yearCount + t);
      if (here === -Infinity) continue;
      years[i] = t;
      from(i + 1, sum + here);
    }
    years[i] = -1;
  }
  from(0, 0);
  return best;
}

/** The rules of docs/formats/plan.md that one place decides by itself, on the problem's own rows. */
function isAllowed(sheet: Sheet, place: number, years: Int8Array): boolean {
  const { problem, order } = sheet;
  const row = order.places[place];
  assert.ok(row !== undefined);
  const built = builtAt(sheet, row, itemsAt(sheet, place).start, years);
  const yearOf = new Map(built.map(({ work, t }) => [work.id, t]));
  const standsHere = (id: string) =>
    problem.works.some((work) => work.id === id && sideOf(work, row, 0) !== undefined);
  return (
    yearOf.size === built.length &&
    built.every(({ work, t }) =>
      work.after.filter(standsHere).every((id) => (yearOf.get(id) ?? Infinity) <= t),
    ) &&
    problem.commitments.every(({ work }) => !standsHere(work) || yearOf.has(work)) &&
    problem.years.every((_, t) => {
      const finished = built.filter((one) => one.t === t).length;
      const standing = built.filter((one) => one.t <= t).map(({ side }) => side);
      return finished <= row.worksPerYear && canBear(row, standing, t);
    })
  );
}

function canBear({ ownFen, means }: Place, standing: readonly Burden[], t: number): boolean {
  const total = (amount: (side: Burden) => number) =>
    standing.reduce((sum, side) => sum + amount(side), 0);
  const own = total((side) => side.ownFen);
  const yearly = (perMille: number) =>
    total((side) => side.upkeepFen * perMille + 1000 * side.serviceFen);
  return (
    own <= at(ownFen, t) &&
    means.every(({ upkeepPerMille, fen }) => yearly(upkeepPerMille) <= 1000 * at(fen, t))
  );
}

type Built = { readonly work: Work; readonly side: Burden; readonly t: number };

function builtAt(
  { order, compiled }: Sheet,
  place: Place,
  start: number,
  years: Int8Array,
): Built[] {
  const { items } = compiled;
  return [...years].flatMap((t, i): Built[] => {
    const work = order.works[at(items.work, start + i)];
    const side = work && sideOf(work, place, at(items.grade, start + i));
    assert.ok(work !== undefined && side !== undefined);
    return t < 0 ? [] : [{ work, side, t }];
  });
}

/** What a place bears for a work: the grade's where it leads, a partner's where it is one. */
function sideOf(work: Work, place: Place, grade: number): Burden | undefined {
  return work.place === place.id
    ? work.grades[grade]
    : work.partners.find((partner) => partner.place === place.id);
}

function itemsAt({ compiled }: Sheet, place: number) {
  const { start } = compiled.items;
  return { start: at(start, place), end: at(start, place + 1) };
}

function at(numbers: ArrayLike<number>, index: number): number {
  const found = numbers[index];
  assert.ok(found !== undefined);
  return found;
}
