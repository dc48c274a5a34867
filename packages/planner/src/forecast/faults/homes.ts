import { stop } from '@qianwan/base/verdict';
import type { Asset, ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { replacedAssets } from './replacements.ts';

/**
 * A home relies on one asset of a kind at a time: together, those that stand in a place in the same year
 * serve no more homes than there are. Otherwise coverage would count homes twice, and how far two
 * assets serve the same homes is nothing that an engine could guess.
 */
export function faultsOfHomes(question: ForecastQuestion): ForecastFault[] {
  const homesOf = new Map(question.places.map((place) => [place.id, place.homes]));
  const faults: ForecastFault[] = [];
  for (const { place, kind, changes } of changesOf(question)) {
    const homes = homesOf.get(place);
    if (homes === undefined) continue;
    const over = firstAbove(homes, changes);
    if (over === null) continue;
    const year = Math.max(over.year, question.firstYear);
    faults.push(stop('homes-served-twice', { place, kind, year, homes, served: over.served }));
  }
  return faults;
}

/** In that year so many more homes are served, or fewer. */
type Change = { readonly year: number; readonly homes: number };

type Service = { readonly place: string; readonly kind: string; readonly changes: Change[] };

function changesOf({ standing, works, firstYear }: ForecastQuestion): Service[] {
  const services: Service[] = [];
  const byPlace = new Map<string, Map<string, Change[]>>();
  const changesAt = ({ place, kind }: Asset): Change[] => {
    const ofPlace = byPlace.get(place) ?? new Map<string, Change[]>();
    const known = ofPlace.get(kind);
    if (known !== undefined) return known;
    const changes: Change[] = [];
    byPlace.set(place, ofPlace.set(kind, changes));
    services.push({ place, kind, changes });
    return changes;
  };
  const replaced = replacedAssets(standing, works);
  // Doing nothing has everything that stands: it is looked at as the year before the first.
  for (const asset of standing) {
    changesAt(asset).push({ year: firstYear - 1, homes: asset.homesServed });
  }
  for (const work of works) {
    const { homesServed, standsFrom, replaces } = work;
    changesAt(work).push({ year: standsFrom, homes: homesServed });
    const old = replaces === null ? undefined : replaced.get(replaces);
    if (old !== undefined) changesAt(old).push({ year: standsFrom, homes: -old.homesServed });
  }
  return services;
}

function firstAbove(
  homes: number,
  changes: readonly Change[],
): { year: number; served: number } | null {
  const inTurn = changes.toSorted((a, b) => a.year - b.year || a.homes - b.homes);
  let served = 0;
  for (const { year, homes: more } of inTurn) {
    served += more;
    if (served > homes) return { year, served };
  }
  return null;
}
