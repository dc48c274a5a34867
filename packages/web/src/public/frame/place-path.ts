import type { Crumb } from './page.ts';

type Above = { readonly code: string; readonly name: string };

/** The path to a page of a place: what it lies in, the place itself, and what the page is. */
export function placePath(
  above: readonly Above[],
  place: Above,
  leaf: string | null = null,
): readonly Crumb[] {
  const higher = [...above]
    .sort((a, b) => a.code.length - b.code.length)
    .filter(({ code }) => code.length >= COUNTY_DIGITS && code !== place.code)
    .map(({ code, name }) => ({ name, address: `/${code}` }));
  const here = { name: place.name, address: leaf === null ? null : `/${place.code}` };
  return leaf === null ? [...higher, here] : [...higher, here, { name: leaf, address: null }];
}

/** Provinces and cities have no page of their own. */
const COUNTY_DIGITS = 6;
