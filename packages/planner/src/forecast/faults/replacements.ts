import { stop } from '@qianwan/base/verdict';
import type { Asset, ForecastQuestion, PlannedAsset } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { repeated } from './ids.ts';

/** A work replaces something of its own place that stood before it, and nothing goes twice. */
export function faultsOfReplacements({ standing, works }: ForecastQuestion): ForecastFault[] {
  const replaced = replacedAssets(standing, works);
  const yearOf = new Map(works.map((work) => [work.id, work.standsFrom]));
  const faults: ForecastFault[] = [];
  const gone: string[] = [];
  for (const { id, place, replaces, standsFrom } of works) {
    if (replaces === null) continue;
    gone.push(replaces);
    const old = replaced.get(replaces);
    if (old === undefined) {
      faults.push(stop('unknown-asset', { id, replaces }));
      continue;
    }
    if (old.place !== place) faults.push(stop('replaced-elsewhere', { id, replaces }));
    // What stands already has no such year and may be replaced in any.
    if ((yearOf.get(replaces) ?? Number.NEGATIVE_INFINITY) >= standsFrom) {
      faults.push(stop('replaced-before-it-stands', { id, replaces, standsFrom }));
    }
  }
  return [...faults, ...[...repeated(gone)].map((id) => stop('replaced-twice', { id }))];
}

/** What some work replaces, by id. */
export function replacedAssets(
  standing: readonly Asset[],
  works: readonly PlannedAsset[],
): Map<string, Asset> {
  const named = new Set(works.map((work) => work.replaces));
  const replaced = new Map<string, Asset>();
  for (const assets of [standing, works]) {
    for (const asset of assets) if (named.has(asset.id)) replaced.set(asset.id, asset);
  }
  return replaced;
}
