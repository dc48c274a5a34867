import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day, day } from '@qianwan/base/calendar';
import fc from 'fast-check';
import { procedureRules } from '#registry/defaults/procedures';
import { ProcedureTemplate } from '#registry/procedure-shapes';
import { isSettled, standOf, stepFaults, type TakenStep } from './procedure.ts';

const templates = procedureRules
  .filter(({ key }) => key.startsWith('procedure.'))
  .map(({ value }) => ProcedureTemplate.parse(value));
const village = '330523108204';
const start = day('2026-03-01');

type Attempt = { at: number; wait: number; lacks: 'nothing' | 'paper' | 'signature' | 'meeting' };
const attempt: fc.Arbitrary<Attempt> = fc.record({
  at: fc.nat({ max: 8 }),
  wait: fc.nat({ max: 10 }),
  lacks: fc.constantFrom('nothing', 'nothing', 'paper', 'signature', 'meeting'),
});

test('the county has every procedure that the programme names', () => {
  assert.ok(templates.length >= 4, `${templates.length} procedures`);
});

for (const template of templates) {
  test(`${template.name.en}: whatever is tried, steps are taken in turn, proved, and after the notice came down`, () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        const taken: TakenStep[] = [];
        let today: Day = start;
        for (const { at, wait, lacks } of attempts) {
          today = addDays(today, wait);
          const asked = askedFor(template, at, today, lacks);
          if (stepFaults(template, taken, asked.step, { ...asked, today, village }).length > 0)
            continue;
          taken.push(asked.step);
        }
        assertLawful(template, taken);
        const last = template.steps.findIndex(({ key }) => key === template.settledBy);
        if (isSettled(template, taken, today)) assert.ok(taken.length > last);
      }),
    );
  });

  test(`${template.name.en}: done step by step it is settled, and a day too early is refused`, () => {
    const taken: TakenStep[] = [];
    let today: Day = start;
    for (let at = 0; at < template.steps.length; at += 1) {
      const before = template.steps[at - 1];
      if (before !== undefined && before.disclosureDays > 0) {
        const early = addDays(today, before.disclosureDays);
        const asked = askedFor(template, at, early, 'nothing');
        const faults = stepFaults(template, taken, asked.step, { ...asked, today: early, village });
        assert.deepEqual(
          faults.map(({ code }) => code),
          ['step-before-disclosure-ended'],
        );
        today = addDays(early, 1);
      }
      const asked = askedFor(template, at, today, 'nothing');
      assert.deepEqual(
        stepFaults(template, taken, asked.step, { ...asked, today, village }),
        [],
        template.steps[at]?.key,
      );
      taken.push(asked.step);
    }
    assert.equal(isSettled(template, taken, addDays(today, 60)), true);
    assert.ok(standOf(template, taken, addDays(today, 60)).every(({ is }) => is === 'done'));
  });
}

/** A step with all that it asks for but what is to be lacking. */
function askedFor(template: ProcedureTemplate, at: number, doneOn: Day, lacks: Attempt['lacks']) {
  const step = template.steps[at % template.steps.length];
  assert.ok(step);
  const meets = step.bodies.length > 0 && lacks !== 'meeting';
  const body = step.bodies[0] ?? '';
  return {
    step: {
      step: step.key,
      doneOn,
      resolution: meets ? `${village}-M1` : null,
      papers: step.papers
        .slice(lacks === 'paper' ? 1 : 0)
        .map(({ key }) => ({ kind: key, paper: `${village}-A1` })),
      signed: step.signers.slice(lacks === 'signature' ? 1 : 0).map(({ key }) => key),
    },
    resolution: meets ? { village, body, heldOn: doneOn, valid: true } : null,
  };
}

function assertLawful({ steps }: ProcedureTemplate, taken: readonly TakenStep[]): void {
  taken.forEach((each, at) => {
    const step = steps[at];
    assert.ok(step);
    assert.equal(each.step, step.key, 'in turn, none left out');
    assert.ok(step.papers.every(({ key }) => each.papers.some(({ kind }) => kind === key)));
    assert.ok(step.signers.every(({ key }) => each.signed.includes(key)));
    assert.ok(step.bodies.length === 0 || each.resolution !== null);
    const before = taken[at - 1];
    const hung = steps[at - 1]?.disclosureDays ?? 0;
    if (before !== undefined && hung > 0)
      assert.ok(each.doneOn > addDays(before.doneOn as Day, hung), 'the notice hung to its end');
  });
}
