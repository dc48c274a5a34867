import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { makePlan, type Problem } from '@qianwan/planner';
import type { WorkType } from '#works/work';
import { leanYears, movedBetween, nothingTurned, turned, type WhatIf } from './what-if.ts';

const work = (id: string, place: string, merit: number, cost: number) => ({
  id,
  place,
  purpose: 'road',
  crew: null,
  claim: 0,
  buildYears: 1,
  grades: [
    {
      id: 'whole',
      merit,
      shares: [{ payer: 'county', fen: [fen(cost)] }],
      ownFen: fen(101),
      upkeepFen: fen(50),
      serviceFen: fen(0),
    },
  ],
  partners: [],
  after: [],
  notBefore: null,
  notAfter: null,
});
const place = (id: string) => ({
  id,
  groups: ['poor'],
  worksPerYear: 2,
  ownFen: [fen(1000), fen(1000)],
  means: [{ id: 'now', upkeepPerMille: 1000, fen: [fen(205), fen(205)] }],
});
const problem: Problem = {
  format: 'qianwan-problem/2',
  years: [
    { year: 2027, worth: 1000 },
    { year: 2028, worth: 900 },
  ],
  places: [place('shang'), place('xia')],
  works: [work('lane', 'shang', 30, 800), work('lamp', 'xia', 20, 800)],
  envelopes: [2027, 2028].map((year) => ({
    id: `county-${year}`,
    payer: 'county',
    purpose: null,
    year,
    fen: fen(801),
  })),
  transfers: [],
  paces: [],
  floors: [{ id: 'poor', group: 'poor', payer: 'county', fen: fen(800) }],
  matches: [],
  commitments: [],
  synergies: [],
};
const typeOf = (id: string) => id as WorkType;
const whatIf = (change: Partial<WhatIf>) =>
  turned(problem, { ...nothingTurned, ...change }, typeOf);

test('nothing turned leaves the problem as it is', () => {
  assert.deepEqual(whatIf({}), problem);
});

test('money goes down by the fen, and a floor stays the same part of it', () => {
  const half = whatIf({ money: { county: 50 } });
  assert.deepEqual(
    half.envelopes.map((row) => row.fen),
    [400, 400],
  );
  assert.equal(half.floors[0]?.fen, 399);
  assert.deepEqual(whatIf({ money: { city: 50 } }), problem);
});

test('a type of work gets dearer for everybody who pays for it, and other types do not', () => {
  const [lane, lamp] = whatIf({ cost: { lane: 150 } }).works;
  assert.deepEqual(
    [lane?.grades[0]?.shares[0]?.fen, lane?.grades[0]?.ownFen, lane?.grades[0]?.upkeepFen],
    [[1200], 152, 75],
  );
  assert.deepEqual(lamp, problem.works[1]);
});

test('a weight turns what counts and nothing else', () => {
  const [lane] = whatIf({ weight: { lane: 110 } }).works;
  assert.equal(lane?.grades[0]?.merit, 33);
  assert.deepEqual(lane?.grades[0]?.shares, problem.works[0]?.grades[0]?.shares);
});

test('pace and means are turned in every village', () => {
  const [shang, xia] = whatIf({ worksPerYear: 1, means: 80 }).places;
  assert.deepEqual(
    [shang?.worksPerYear, xia?.worksPerYear, shang?.means[0]?.fen],
    [1, 1, [164, 164]],
  );
});

test('a plan over what was turned says which works change', () => {
  const inForce = planOf(problem);
  assert.equal(inForce.choices.length, 2);
  const poorer = planOf(whatIf({ money: { county: 99.9 } }));
  assert.deepEqual(movedBetween(poorer, inForce), []);
  const dearer = planOf(whatIf({ cost: { lamp: 110 } }));
  assert.deepEqual(movedBetween(dearer, inForce), [{ work: 'lamp', year: null, otherYear: 2028 }]);
  assert.deepEqual(movedBetween(inForce, inForce), []);
});

test('lean years are harder in every way', () => {
  const lean = turned(problem, leanYears, typeOf);
  assert.deepEqual(lean.places[0]?.means[0]?.fen, [164, 164]);
  assert.deepEqual(lean.works[0]?.grades[0]?.shares[0]?.fen, [960]);
});

function planOf(posed: Problem) {
  const verdict = makePlan(posed);
  assert(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}
