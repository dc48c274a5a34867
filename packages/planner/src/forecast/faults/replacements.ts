import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { repeated } from './ids.ts';

/** A work replaces something of its own place that stood before it, and nothing goes twice. */
export function faultsOfReplacements({ standing, works }: ForecastQuestion): ForecastFault[] {
  const old = new Map<string, { readonly place: string; readonly standsFrom: number | null }>();
  for (const { id, place } of standing) old.set(id, { place, standsFrom: null });
  for (const { id, place, standsFrom } of works) old.set(id, { place, standsFrom });
  const faults: ForecastFault[] = [];
  const gone: string[] = [];
  for (const { id, place, replaces, standsFrom } of works) {
    if (replaces === null) continue;
    gone.push(replaces);
    const before = old.get(replaces);
    if (before === undefined) {
      faults.push(stop('unknown-asset', { id, replaces }));
      continue;
    }
    if (before.place !== place) faults.push(stop('replaced-elsewhere', { id, replaces }));
    if (before.standsFrom !== null && before.standsFrom >= standsFrom) {
      faults.push(stop('replaced-before-it-stands', { id, replaces, standsFrom }));
    }
  }
  return [...faults, ...[...repeated(gone)].map((id) => stop('replaced-twice', { id }))];
}
