import { between, seededRandom } from '../packages/base/src/random.ts';
import { begin, compute, handedIn } from '../packages/programme/src/survey/forms/engine/compute.ts';
import { prepare } from '../packages/programme/src/survey/forms/engine/prepare.ts';
import type { ChoiceList, Form, Item } from '../packages/programme/src/survey/forms/form.ts';
import { writeXForm } from '../packages/programme/src/survey/forms/xform/write-xform.ts';
import { sayFor } from './measure.ts';

// A made-up form of so many questions (a third choices, some relevant by others, some computed, one
// cascade over so many places): how long it takes to prepare, to compute after an answer, and to write.
// node bench/forms.ts [QUESTIONS] [PLACES] [SEED] prints a JSON line for each, in milliseconds of CPU.

const questions = Number(process.argv[2] ?? 250);
const places = Number(process.argv[3] ?? 5667);
const seed = Number(process.argv[4] ?? 1);
const ROUNDS = 50;

const say = sayFor('forms', seed);
const random = seededRandom(seed);
const form = madeUp();
const around = {
  ...{ today: '2026-11-24', now: '2026-11-24T09:00:00.000+08:00', language: '' },
  ...{ uuid: () => 'u', random: () => 0, files: {} },
};

const prepared = measured('prepare', () => prepare(form));
if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
const ready = prepared.value;
const answers = { ...begin(ready, around), town: '1', village: 'v1' };
measured('compute after an answer', () => compute(ready, answers, around));
measured('what is handed in', () => handedIn(compute(ready, answers, around)));
measured('write the XForm', () => writeXForm(ready));

function measured<Result>(what: string, act: () => Result): Result {
  const result = act();
  const [begun, before] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < ROUNDS; round += 1) act();
  const { user, system } = process.cpuUsage(before);
  const tenth = (ms: number): number => Math.round(ms * 10) / 10;
  const cpuMs = tenth((user + system) / 1000 / ROUNDS);
  say({ what, questions, places, cpuMs, wallMs: tenth((performance.now() - begun) / ROUNDS) });
  return result;
}

function madeUp(): Form {
  const items: Item[] = [
    { kind: 'one', name: 'town', choices: { list: 'towns', from: 'list' } },
    {
      kind: 'one',
      name: 'village',
      choices: { list: 'villages', from: 'list', filter: 'town = ${town}' },
    },
  ];
  while (items.length < questions) items.push(question(items.length));
  return {
    ...{ format: 'qianwan-form/1', id: 'bench', version: '1', title: 'bench', about: 'household' },
    ...{ timesAYear: 1, languages: [''], items, lists: lists() },
  };
}

function question(at: number): Item {
  const name = `q${at}`;
  const before = at > 3 ? `q${between(random, 2, at - 1)}` : 'town';
  switch (at % 3) {
    case 0:
      return { kind: 'one', name, choices: { list: 'towns', from: 'list' } };
    case 1:
      return { kind: 'integer', name, constraint: '. >= 0', relevant: `\${${before}} != ''` };
    default:
      return { kind: 'calculate', name, calculation: `if(\${${before}} = '', 0, 1) + 1` };
  }
}

function lists(): ChoiceList[] {
  const towns = Array.from({ length: 60 }, (_, at) => ({ name: String(at) }));
  const villages = Array.from({ length: places }, (_, at) => ({
    name: `v${at}`,
    columns: { town: String(at % 60) },
  }));
  return [
    { name: 'towns', choices: towns },
    { name: 'villages', choices: villages },
  ];
}
