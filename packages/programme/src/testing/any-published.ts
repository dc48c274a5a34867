import { addDays, type Day, day } from '@qianwan/base/calendar';
import fc from 'fast-check';
import type { Route } from '#delivery/milestone';
import { PayerKind, Purpose } from '#funds/payer';
import type { Building, Funding, Payment, PublishedWork } from '#outcomes/oc4ids/published-work';
import { WorkType } from '#works/work';

// Arbitrary published works, for laws that must hold of all of them.

const words = fc.stringMatching(/^[一-龥]{2,12}$/);
const fen = fc.integer({ min: 1, max: 9_000_000_000_00 });
const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => addDays(day('2003-06-05'), days));
const year = fc.integer({ min: 2003, max: 2040 });
const purpose = fc.option(fc.constantFrom(...Purpose.options));
const number = fc.integer({ min: 1, max: 9999 });
const village = '330523108204';
const id = (letter: string) => number.map((count) => `${village}-${letter}${count}`);

const payer = fc.constantFrom(
  ...PayerKind.options.map((kind) => ({ id: `the-${kind}`, name: `出资方${kind}`, kind })),
);
const funding: fc.Arbitrary<Funding> = fc.record({ payer, purpose, year, fen });
const payment: fc.Arbitrary<Payment> = fc.record({
  entry: number.map((count) => `330523-L${count}`),
  day: anyDay,
  payer,
  purpose,
  year,
  fen: fc.oneof(
    fen,
    fen.map((amount) => -amount),
  ),
});

const work = fc.record({
  id: id('W'),
  village: fc.constant(village),
  type: fc.constantFrom(...WorkType.options),
  title: words,
  plainNote: fc.oneof(fc.constant(''), words),
  needs: fc.uniqueArray(id('N'), { maxLength: 3 }),
  resolution: fc.option(id('M')),
  quantity: fc.integer({ min: 1, max: 1_000_000 }).map((tenths) => tenths / 10),
  costFen: fen,
  householdsServed: fc.nat(500),
  upkeepFen: fc.nat(10_000_000),
  upkeepPayer: fc.option(words),
  owner: fc.option(words),
  carer: fc.option(words),
  borrowedFen: fc.nat(1_000_000),
  after: fc.uniqueArray(id('W'), { maxLength: 2 }),
  proposedOn: anyDay,
});

const building: fc.Arbitrary<Building> = fc.record({
  order: number.map((count) => `${village}-O${count}`),
  route: fc.constantFrom<Route>('self-built', 'simple', 'tender'),
  builder: words,
  amountFen: fen,
  orderedOn: anyDay,
  dueOn: anyDay,
  milestones: fc
    .subarray(['started', 'half', 'finished'] as const)
    .chain((reached) =>
      fc.tuple(
        ...reached.map((milestone) => anyDay.map((reachedOn) => ({ milestone, reachedOn }))),
      ),
    ),
  measured: fc.option(
    fc.record({
      quantity: fc.integer({ min: 1, max: 100_000 }).map((tenths) => tenths / 10),
      measuredOn: anyDay,
    }),
  ),
  acceptedOn: fc.option(anyDay),
  facility: fc.option(number.map((count) => `${village}-F${count}`)),
});

export const anyPublished: fc.Arbitrary<PublishedWork> = fc.record({
  work,
  villageName: words,
  point: fc.option(fc.constant({ lon: 119.68, lat: 30.5123 })),
  planned: fc.option(
    fc.record({ plan: number.map((count) => `330523-P${count}`), year: fc.option(year) }),
  ),
  admittedOn: fc.option(anyDay),
  committed: fc.uniqueArray(funding, {
    maxLength: 4,
    selector: ({ payer: { id: payerId }, purpose: of, year: in_ }) => `${payerId}|${of}|${in_}`,
  }),
  payments: fc.array(payment, { maxLength: 4 }),
  building: fc.option(building),
  changedOn: anyDay,
});
