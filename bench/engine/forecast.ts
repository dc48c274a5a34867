// Measures forecast and simulate: `node bench/engine/forecast.ts [places] [seed] [draws]`. Villages are
// drawn: seven facilities stand at each, a plan adds three; twenty years, the usual cases and one more.
// Rates are made up for the measurement.
import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import {
  type Facility,
  type FacilityKind,
  type ForecastQuestion,
  forecast,
  forecastByPlace,
  type PlannedFacility,
  type StandingFacility,
  simulate,
  usualCases,
} from '@qianwan/planner';

// Ten slots over five kinds: at most two facilities of a kind at a place, each for at most half the
// households.
const KINDS: readonly FacilityKind[] = ['lane', 'lamp', 'sewer', 'toilet', 'well'].map((id, k) => ({
  id,
  rank: k % 3,
  kept: { good: [900 + k, 90 - k, 10], worn: [0, 900, 100], broken: [0, 500, 500] },
  neglected: { good: [700, 250, 50], worn: [0, 700 + k, 300 - k], broken: [0, 0, 1000] },
  source: 'made up for a measurement',
}));

const [placeCount = 20_000, seed = 1, draws = 100] = process.argv.slice(2).map(Number);
const question = drawQuestion(placeCount, seed);
const sizes = {
  places: placeCount,
  facilities: question.standing.length + question.works.length,
  years: question.yearCount,
  cases: question.cases.length,
  seed,
};
say('question', 0);
let started = process.cpuUsage();
const expected = forecast(question);
say('forecast', secondsSince(started), {
  ok: expected.ok,
  lastYear: expected.ok ? expected.value.cases[0]?.plan.years.at(-1)?.kinds : expected.findings[0],
});
started = process.cpuUsage();
const byPlace = forecastByPlace(question);
let unableEver = 0;
for (const { plan } of byPlace.ok ? byPlace.value : []) {
  if (plan.places[0]?.firstShortYear !== null) unableEver += 1;
}
say('every place by itself', secondsSince(started), { ok: byPlace.ok, unableEver });
started = process.cpuUsage();
const base = { ...question, cases: question.cases.slice(0, 1) };
const drawn = simulate(base, { seed, draws });
say('simulate one case', secondsSince(started), {
  draws,
  ok: drawn.ok,
  lastYear: drawn.ok ? drawn.value.cases[0]?.plan.at(-1)?.kinds[0] : drawn.findings[0],
});

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function say(step: string, cpuSeconds: number, more: Record<string, unknown> = {}): void {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const row = { bench: 'forecast', step, ...sizes, cpuSeconds: cpuSeconds.toFixed(2), megabytes };
  process.stdout.write(`${JSON.stringify({ ...row, ...more })}\n`);
}

function drawQuestion(count: number, from: number): ForecastQuestion {
  const random = seededRandom(from);
  const yearCount = 20;
  const ids = Array.from({ length: count }, (_, p) => `place-${String(p).padStart(5, '0')}`);
  const places = ids.map((id) => {
    const income = between(random, 0, 8_000_000);
    const incomeFen = Array.from({ length: yearCount }, () => fen(income));
    return { id, households: between(random, 80, 900), incomeFen };
  });
  const traits = (place: number, slot: number): Facility => ({
    id: `${ids[place]}-${slot}`,
    place: ids[place] ?? '',
    kind: KINDS[slot % KINDS.length]?.id ?? '',
    lifeYears: between(random, 8, 30),
    upkeepFen: fen(between(random, 50_000, 1_000_000)),
    payer: random() < 0.2 ? 'county' : null,
    householdsServed: between(random, 0, Math.floor((places[place]?.households ?? 0) / 2)),
    renewalFen: fen(between(random, 1_000_000, 30_000_000)),
  });
  return {
    firstYear: 2026,
    yearCount,
    costGrowthPerMille: 20,
    kinds: KINDS,
    places,
    payers: [{ id: 'county', incomeFen: new Array(yearCount).fill(fen(count * 500_000)) }],
    standing: ids.flatMap((_, p) => slots(0, 7).map((slot) => standing(random, traits(p, slot)))),
    works: ids.flatMap((_, p) => slots(7, 10).map((slot) => planned(random, traits(p, slot)))),
    cases: [...usualCases, { id: 'worst', incomePerMille: 600, costPerMille: 1300 }],
  };
}

function slots(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function standing(random: Random, facility: Facility): StandingFacility {
  const state = (['good', 'worn', 'broken'] as const)[between(random, 0, 2)] ?? 'good';
  return { ...facility, builtYear: 2026 - between(random, 0, 20), state };
}

function planned(random: Random, facility: Facility): PlannedFacility {
  return { ...facility, standsFrom: 2026 + between(random, 0, 4), replaces: null };
}
