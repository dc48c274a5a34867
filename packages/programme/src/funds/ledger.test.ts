import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen, sumFen } from '@qianwan/base/money';
import fc from 'fast-check';
import type { Earmark, Line } from './account.ts';
import { balancesOf, entryStands } from './balances.ts';
import { counterOf } from './counter-entry.ts';
import { commit, type Entry, giveBack, type Part, pledge, pledgeOwn } from './entry.ts';
import { envelopeChange } from './envelope-change.ts';
import { paymentOf } from './payment.ts';
import { surplusOf } from './surplus.ts';

const seed = { seed: 20261123, numRuns: 300 };
const environment: Earmark = { payer: 'county', purpose: 'environment', year: 2027 };
const anything: Earmark = { payer: 'county', purpose: null, year: 2027 };
const collective: Earmark = { payer: 'collective', purpose: null, year: 2027 };
const part = (earmark: Earmark, amount: number): Part => ({ ...earmark, fen: fen(amount) });

const wish = fc.record({
  act: fc.constantFrom('envelope', 'commit', 'own', 'pay', 'give-back', 'counter'),
  earmark: fc.constantFrom(environment, anything),
  work: fc.constantFrom('v1-W1', 'v2-W1'),
  amount: fc.integer({ min: 0, max: 3_000_000_000 }),
  at: fc.nat(),
});
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

/** What the programme makes of a wish on this ledger; null where a rule says no. */
function entryFor(
  ledger: readonly Entry[],
  { act, earmark, work, amount, at }: Wish,
): Entry | null {
  const lines = ledger.flatMap((entry) => entry.lines);
  const held = (account: string, of: string | null): Part[] =>
    [...balancesOf(lines.filter((line) => line.account === account && line.work === of))].map(
      ([name, sum]) => {
        const [, payer = '', purpose, year] = name.split('|');
        return part(
          {
            payer,
            purpose: purpose === '*' ? null : (purpose as 'environment'),
            year: Number(year),
          },
          sum,
        );
      },
    );
  const sumOf = (account: string) =>
    sumFen(
      lines
        .filter(
          (line) =>
            line.account === account &&
            line.purpose === earmark.purpose &&
            line.payer === earmark.payer,
        )
        .map((line) => fen(line.amountFen)),
    );
  switch (act) {
    case 'envelope': {
      const committedFen = sumOf('committed') + sumOf('paid');
      const change = envelopeChange(
        earmark,
        { promisedFen: -sumOf('promised'), committedFen },
        amount,
      );
      return change.ok ? change.value : null;
    }
    case 'commit':
      return commit(work, [part(earmark, amount)], 'commit');
    case 'own':
      return pledgeOwn(work, [part(collective, amount)], 'own share');
    case 'give-back':
      return giveBack(work, [part(earmark, amount)], 'give back');
    case 'pay': {
      const paid = paymentOf(
        work,
        held('committed', work).filter((one) => one.fen > 0),
        fen(amount),
        'pay',
      );
      return paid.ok && amount > 0 ? paid.value : null;
    }
    case 'counter': {
      const undone = ledger[at % Math.max(ledger.length, 1)];
      if (undone === undefined) return null;
      const id = String(ledger.indexOf(undone));
      const by = ledger.find((entry) => entry.counters === id) ? 'other' : null;
      const made = counterOf(id, undone, by, balancesOf(lines), 'mistake');
      return made.ok ? made.value : null;
    }
  }
}

function run(wishes: readonly Wish[]): Entry[] {
  const ledger: Entry[] = [];
  for (const one of wishes) {
    const made = entryFor(ledger, one);
    const balances = balancesOf(ledger.flatMap((entry) => entry.lines));
    if (made !== null && entryStands(balances, made).length === 0) ledger.push(made);
  }
  return ledger;
}

const sequences = fc.array(wish, { maxLength: 40 });
const linesOf = (wishes: readonly Wish[]): Line[] => run(wishes).flatMap((entry) => entry.lines);

test('no sequence of operations unbalances the ledger', () => {
  fc.assert(
    fc.property(sequences, (wishes) => {
      for (const entry of run(wishes))
        assert.equal(sumFen(entry.lines.map((line) => fen(line.amountFen))), 0);
    }),
    seed,
  );
});

test('no sequence of operations overdraws an earmark or a work', () => {
  fc.assert(
    fc.property(sequences, (wishes) => {
      for (const [name, balance] of balancesOf(linesOf(wishes))) {
        assert.ok(name.startsWith('promised') ? balance <= 0 : balance >= 0, `${name} ${balance}`);
      }
    }),
    seed,
  );
});

test('no fen is lost: what a payer promised is free, committed or paid, under its own earmark', () => {
  fc.assert(
    fc.property(sequences, (wishes) => {
      const byEarmark = new Map<string, number>();
      for (const { payer, purpose, year, amountFen } of linesOf(wishes)) {
        const name = `${payer} ${purpose} ${year}`;
        byEarmark.set(name, (byEarmark.get(name) ?? 0) + amountFen);
      }
      for (const [name, sum] of byEarmark) assert.equal(sum, 0, name);
    }),
    seed,
  );
});

test('the random sequences do reach payments and counter-entries', () => {
  const ledgers = fc.sample(sequences, { seed: 20261123, numRuns: 200 }).map(run);
  const lines = ledgers.flatMap((ledger) => ledger.flatMap((entry) => entry.lines));
  assert.ok(lines.some((line) => line.account === 'paid'));
  assert.ok(ledgers.some((ledger) => ledger.some((entry) => entry.counters !== null)));
});

test('each payer bears its share of a payment, and the odd fen goes to the largest remainder', () => {
  const committed = [part(environment, 200), part(anything, 100)];
  const paid = paymentOf('v1-W1', committed, fen(100), 'half way');
  assert.ok(paid.ok);
  const amounts = paid.value.lines
    .filter((line) => line.account === 'paid')
    .map((line) => line.amountFen);
  assert.deepEqual(amounts, [67, 33]);
});

const payments: [story: string, amount: number, stands: boolean][] = [
  ['all that is committed', 300, true],
  ['one fen more', 301, false],
];
for (const [story, amount, stands] of payments) {
  test(`paying ${story} ${stands ? 'stands' : 'does not'}`, () => {
    const paid = paymentOf(
      'v1-W1',
      [part(environment, 200), part(anything, 100)],
      fen(amount),
      'x',
    );
    assert.equal(paid.ok, stands);
    if (!paid.ok) assert.equal(paid.findings[0]?.detail.shortFen, 1);
  });
}

const envelopes: [story: string, amount: number, ok: boolean][] = [
  ['exactly to what is committed', 700, true],
  ['one fen below', 699, false],
];
for (const [story, amount, ok] of envelopes) {
  test(`an envelope may fall ${story}: ${ok}`, () => {
    const change = envelopeChange(environment, { promisedFen: 1000, committedFen: 700 }, amount);
    assert.equal(change.ok, ok);
  });
}

test('an entry is countered once, and a counter-entry never', () => {
  const first = pledge(part(environment, 500), 'first');
  const balances = balancesOf(first.lines);
  const code = (undone: Entry, by: string | null) => {
    const verdict = counterOf('L1', undone, by, balances, 'mistake');
    return verdict.ok ? 'yes' : verdict.findings.map((finding) => finding.code);
  };
  assert.equal(code(first, null), 'yes');
  assert.deepEqual(code(first, 'L2'), ['already-countered']);
  assert.deepEqual(code({ ...first, lines: [], counters: 'L0' }, null), ['counters-already']);
});

test('a pledge whose money is committed cannot be countered', () => {
  const first = pledge(part(environment, 500), 'first');
  const second = commit('v1-W1', [part(environment, 1)], 'tied');
  const balances = balancesOf([...first.lines, ...second.lines]);
  const verdict = counterOf('L1', first, null, balances, 'mistake');
  assert.ok(!verdict.ok);
  assert.equal(verdict.findings[0]?.detail.shortFen, 1);
});

const surpluses: [story: string, paid: number, price: number, back: number[] | null][] = [
  ['nothing is left over', 0, 300, null],
  ['one fen is left over', 0, 299, [1, 0]],
  ['two thirds and one third, to the fen', 100, 300, [67, 33]],
  ['never more than is unpaid', 400, 100, [200, 100]],
];
for (const [story, paid, price, back] of surpluses) {
  test(`what a work was given beyond its price goes back: ${story}`, () => {
    const committed = [part(environment, 200), part(collective, 100)];
    const entry = surplusOf('v1-W1', committed, fen(paid), fen(price), new Set(['collective']));
    const given = (account: string, payer: string) =>
      entry?.lines.find((line) => line.account === account && line.payer === payer)?.amountFen ?? 0;
    const found = [given('available', 'county'), given('promised', 'collective')];
    assert.deepEqual(entry === null ? null : found, back);
  });
}
