import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greatest, greatestAround, least, leastAround, leastFrom } from './bisect.ts';

const LOW = -3;
const HIGH = 12;

test('wherever the limit is, and whatever is guessed, it is found', () => {
  for (let limit = LOW; limit <= HIGH; limit += 1) {
    const within = inside((value) => value <= limit);
    const beyond = inside((value) => value >= limit);
    assert.equal(greatest(LOW, HIGH, within), limit);
    assert.equal(least(LOW, HIGH, beyond), limit);
    assert.equal(
      leastFrom(LOW, (value) => value >= limit),
      limit,
    );
    for (let guess = LOW - 5; guess <= HIGH + 5; guess += 1) {
      assert.equal(greatestAround(guess, LOW, HIGH, within), limit, `guessed ${guess}`);
      assert.equal(leastAround(guess, LOW, HIGH, beyond), limit, `guessed ${guess}`);
    }
  }
});

test('a good guess needs a few questions in a million, and the farther off the more', () => {
  const questions = (guess: number) => {
    let asked = 0;
    const limit = 654_321;
    const found = greatestAround(guess, 0, 1_000_000, (value) => {
      asked += 1;
      return value <= limit;
    });
    assert.equal(found, limit);
    return asked;
  };
  assert.ok(questions(654_321) <= 2, 'the limit itself');
  assert.ok(questions(654_322) <= 2, 'just beyond');
  assert.ok(questions(654_300) <= 10, 'twenty below');
  assert.ok(questions(654_350) <= 10, 'thirty above');
  assert.ok(questions(0) <= 41, 'as far as can be');
});

test('the least from a number up asks little where it is near', () => {
  const asked: number[] = [];
  const found = leastFrom(5, (value) => {
    asked.push(value);
    return value >= 7;
  });
  assert.equal(found, 7);
  assert.deepEqual(asked, [5, 6, 8, 7]);
});

/** What holds is asked for inside of the range only. */
function inside(holds: (value: number) => boolean): (value: number) => boolean {
  return (value) => {
    assert.ok(value >= LOW && value <= HIGH, `${value} is in the range`);
    return holds(value);
  };
}
