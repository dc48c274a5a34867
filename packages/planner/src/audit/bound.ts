import { stop } from '@qianwan/base/verdict';
import type { Grade, Partner, Problem, Work } from '#schedule/problem';
import { bestOfPlace, type Item, setMemoryFor } from './best-of-place.ts';
import type { BrokenRule } from './broken-rule.ts';
import { certificateIsReadable } from './certificate.ts';
import { type Gains, gainsOf } from './gains.ts';
import type { Sheet } from './sheet.ts';

/** Rules 15 to 17: the bound is no less than the value and just what the certificate's prices prove. */
export function auditBound(sheet: Sheet): BrokenRule[] {
  const { value, bound } = sheet.plan;
  const findings: BrokenRule[] = [];
  if (bound < value) findings.push(stop('bound-below-value', { value, bound }));
  const unreadable = certificateIsReadable(sheet);
  if (unreadable.length > 0) return [...findings, ...unreadable];

  const proved = provedBound(sheet);
  if (proved === null) findings.push(stop('certificate', { why: 'amounts beyond 2^53' }));
  else if (proved !== bound) findings.push(stop('bound', { claimed: bound, proved }));
  return findings;
}

/**
 * What the places earn at most when they pay the prices, plus what the limits are worth at them,
 * rounded down, in thousandths of a point. Null where a sum would not be exact.
 */
export function provedBound(sheet: Sheet): number | null {
  const { problem, plan } = sheet;
  let total = worthOfLimits(sheet) + worthOfTransfers(sheet);
  const rolesAt = rolesOf(problem);
  const gains = gainsOf(sheet);
  const mostItems = [...rolesAt.values()].reduce((most, roles) => Math.max(most, roles.length), 0);
  const memory = setMemoryFor(mostItems);
  for (const place of problem.places) {
    const items = (rolesAt.get(place.id) ?? []).map((role) => itemOf(sheet, gains, role));
    const best = bestOfPlace(place, items, memory);
    if (best === null) return null;
    // A place that cannot keep its promises: there is no plan at all, and the promise says so.
    if (best > -Infinity) total += BigInt(best);
  }
  const scale = BigInt(plan.certificate.scale);
  const down = total < 0n && total % scale !== 0n ? 1n : 0n;
  return Number(total / scale - down);
}

/** Something that may be finished at a place: a work of its own in one grade, or its part of another's. */
type Role = { readonly work: Work; readonly burden: Grade | Partner };

/** In the order of works; what they gain is worked out place by place, so that little is held at a time. */
function rolesOf({ places, works }: Problem): Map<string, Role[]> {
  const rolesAt = new Map<string, Role[]>(places.map((place) => [place.id, []]));
  for (const work of works) {
    for (const burden of work.grades) rolesAt.get(work.place)?.push({ work, burden });
    for (const burden of work.partners) rolesAt.get(burden.place)?.push({ work, burden });
  }
  return rolesAt;
}

function itemOf({ promiseOf }: Sheet, gains: Gains, { work, burden }: Role): Item {
  const { ownFen, upkeepFen, serviceFen } = burden;
  return {
    work: work.id,
    gains: 'place' in burden ? gains.ofPart(work, burden.place) : gains.ofGrade(work, burden.id),
    ownFen,
    upkeepFen,
    serviceFen,
    after: work.after,
    isPromised: promiseOf.has(work.id),
  };
}

function worthOfLimits({ problem, plan }: Sheet): bigint {
  const { envelopes, paces, floors } = plan.certificate;
  return (
    valued(envelopes, problem.envelopes, (envelope) => envelope.fen) +
    valued(paces, problem.paces, (pace) => pace.works) -
    valued(floors, problem.floors, (floor) => floor.fen)
  );
}

/** Σ price × amount. */
function valued<Thing extends { readonly id: string }>(
  prices: readonly { readonly id: string; readonly price: number }[],
  things: readonly Thing[],
  amountOf: (thing: Thing) => number,
): bigint {
  const amounts = new Map(things.map((thing) => [thing.id, amountOf(thing)]));
  let worth = 0n;
  for (const { id, price } of prices) worth += BigInt(price) * BigInt(amounts.get(id) ?? 0);
  return worth;
}

/** What limited transfers earn by moving money to where it is dearer; those without limit earn nothing. */
function worthOfTransfers({ problem, plan }: Sheet): bigint {
  const priceOf = new Map(plan.certificate.envelopes.map(({ id, price }) => [id, BigInt(price)]));
  let worth = 0n;
  for (const { from, to, mostFen } of problem.transfers) {
    const rise = (priceOf.get(to) ?? 0n) - (priceOf.get(from) ?? 0n);
    if (mostFen !== null && rise > 0n) worth += BigInt(mostFen) * rise;
  }
  return worth;
}
