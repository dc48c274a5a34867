import type { Pace, Work } from '#schedule/problem';
import { isInGroup, keepsPromise, openEnvelopes, type Sheet } from './sheet.ts';

/**
 * What a work in a year adds at the certificate's prices, in 1/scale thousandths of a point; null
 * where it cannot be built in that year.
 */
export type GainOf = (work: Work, year: number) => bigint | null;

export function gainsOf(sheet: Sheet): GainOf {
  const { problem, plan } = sheet;
  const { scale, floors } = plan.certificate;
  const worth = new Map(problem.years.map((row) => [row.year, row.worth]));
  const floorPrice = new Map(floors.map((row) => [row.id, BigInt(row.price)]));
  const costOf = costsOf(sheet);
  const creditOf = creditsOf(sheet);

  function rewardOf(work: Work): bigint {
    let reward = 0n;
    for (const floor of problem.floors) {
      const price = floorPrice.get(floor.id) ?? 0n;
      if (price === 0n || !isInGroup(sheet, work, floor.group)) continue;
      for (const { payer, fen } of work.shares) {
        if (floor.payer === null || floor.payer === payer) reward += price * BigInt(fen);
      }
    }
    return reward;
  }

  return (work, year) => {
    const cost = costOf(work, year);
    if (cost === null) return null;
    const own = BigInt(scale) * BigInt(worth.get(year) ?? 0) * BigInt(work.merit + work.claim);
    return own + creditOf(work.id, year) + rewardOf(work) - cost;
  };
}

/** Money at the cheapest envelope that may pay each share, and a place under each pace that counts the work. */
function costsOf(sheet: Sheet): GainOf {
  const { problem, plan } = sheet;
  const envelopePrice = new Map(plan.certificate.envelopes.map((row) => [row.id, row.price]));
  const pacePrice = new Map(plan.certificate.paces.map((row) => [row.id, row.price]));
  const pacesOf = Map.groupBy(problem.paces, (row) => row.year);
  const counts = ({ crew, group }: Pace, work: Work) =>
    (crew === null || crew === work.crew) && (group === null || isInGroup(sheet, work, group));

  return (work, year) => {
    if (year < (work.notBefore ?? year) || year > (work.notAfter ?? year)) return null;
    if (!keepsPromise(sheet, work, year)) return null;
    let cost = 0n;
    for (const { payer, fen } of work.shares) {
      const open = openEnvelopes(sheet, work, payer, year);
      if (fen > open.reduce((sum, row) => sum + row.fen, 0)) return null;
      if (fen === 0) continue;
      const cheapest = Math.min(...open.map((row) => envelopePrice.get(row.id) ?? 0));
      cost += BigInt(cheapest) * BigInt(fen);
    }
    for (const pace of pacesOf.get(year) ?? []) {
      if (!counts(pace, work)) continue;
      if (pace.works === 0) return null;
      cost += BigInt(pacePrice.get(pace.id) ?? 0);
    }
    return cost;
  };
}

/** The part of each bonus that goes to this work: the first's as stated, the second's the rest. */
function creditsOf({ problem, plan }: Sheet): (work: string, year: number) => bigint {
  const firstOf = new Map(plan.certificate.synergies.map((split) => [split.id, split.first]));
  const credits = new Map<string, bigint>();
  const add = (work: string, year: number, amount: bigint) => {
    const key = `${year} ${work}`;
    credits.set(key, (credits.get(key) ?? 0n) + amount);
  };
  for (const { id, works, merit } of problem.synergies) {
    problem.years.forEach(({ year, worth }, t) => {
      const bonus = BigInt(plan.certificate.scale) * BigInt(worth) * BigInt(merit);
      const first = BigInt(firstOf.get(id)?.[t] ?? 0);
      add(works[0], year, first);
      add(works[1], year, bonus - first);
    });
  }
  return (work, year) => credits.get(`${year} ${work}`) ?? 0n;
}
