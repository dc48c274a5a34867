import { stop } from '@qianwan/base/verdict';
import { bestOfPlace } from './best-of-place.ts';
import type { BrokenRule } from './broken-rule.ts';
import { certificateIsReadable } from './certificate.ts';
import { gainsOf } from './gains.ts';
import type { Sheet } from './sheet.ts';

/** No plan can earn more than the bound: it follows from the certificate's prices, and the plan keeps below. */
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
 * rounded down. Null where a sum would not be exact.
 */
function provedBound(sheet: Sheet): number | null {
  const { problem, plan } = sheet;
  const gainOf = gainsOf(sheet);
  let total = worthOfLimits(sheet);
  for (const place of problem.places) {
    const best = bestOfPlace(sheet, place, sheet.worksAt.get(place.id) ?? [], gainOf);
    if (best === null) return null;
    // A place that cannot keep its promises: there is no plan at all, and the promise says so.
    if (best > -Infinity) total += BigInt(best);
  }
  const scale = BigInt(plan.certificate.scale);
  const down = total < 0n && total % scale !== 0n ? 1n : 0n;
  return Number(total / scale - down);
}

function worthOfLimits({ problem, plan }: Sheet): bigint {
  const { envelopes, paces, floors } = plan.certificate;
  const fenIn = new Map(problem.envelopes.map((row) => [row.id, row.fen]));
  const worksUnder = new Map(problem.paces.map((row) => [row.id, row.works]));
  const fenFor = new Map(problem.floors.map((row) => [row.id, row.fen]));
  let worth = 0n;
  for (const { id, price } of envelopes) worth += BigInt(price) * BigInt(fenIn.get(id) ?? 0);
  for (const { id, price } of paces) worth += BigInt(price) * BigInt(worksUnder.get(id) ?? 0);
  for (const { id, price } of floors) worth -= BigInt(price) * BigInt(fenFor.get(id) ?? 0);
  return worth;
}
