import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, compute } from '#survey/forms/engine/compute';
import { prepare } from '#survey/forms/engine/prepare';
import { factsOf } from '#survey/forms/facts-of';
import { judgePublication } from '#survey/forms/judge-publication';
import { readXlsForm } from '#survey/forms/xlsform/read-xlsform';
import { templates } from './templates.ts';

const around = {
  ...{ today: '2026-11-24', now: '2026-11-24T09:00:00+08:00', language: '中文' },
  ...{ uuid: () => 'u', random: () => 0, files: {} },
};

for (const [name, sheets] of Object.entries(templates))
  test(`the template ${name} can be published as it is, without a caution`, () => {
    const read = readXlsForm(sheets, { id: 'x', version: '1' });
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.cautions, []);
    const prepared = prepare(read.value);
    assert.ok(prepared.ok);
    assert.deepEqual(judgePublication(prepared.value, [], '2026-11-24'), {
      ok: true,
      value: null,
      cautions: [],
    });
    const { entries } = compute(prepared.value, begin(prepared.value, around), around);
    assert.ok(entries.length > 20);
  });

test('a filled-in household copy counts its yes-answers, a village copy states its figures', () => {
  const stated = (name: keyof typeof templates, answers: object) => {
    const read = readXlsForm(templates[name], { id: 'x', version: '1' });
    assert.ok(read.ok);
    const prepared = prepare(read.value);
    assert.ok(prepared.ok);
    return factsOf(compute(prepared.value, answers as never, around)).map(
      ({ measure, value, words }) => [measure, value ?? words],
    );
  };
  assert.deepEqual(stated('household-visit', { services: { toilet: 'yes', sewage: 'no' } }), [
    ['toilet.households', 1],
    ['sewage.households', 0],
  ]);
  assert.deepEqual(
    stated('village-survey', {
      people: { households: '280' },
      land: { terrain: '山区', kept: '1' },
    }),
    [
      ['households', 280],
      ['terrain', '山区'],
      ['plan.kept', 1],
    ],
  );
});
