import { ImportKind as KindName } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { fundsKind } from '#funds/imports/funds-kind';
import { needsKind } from '#needs/imports/needs-kind';
import type { ImportKind } from '#registry/imports/kind';
import { placesKind } from '#registry/imports/places-kind';
import { factsKind } from '#survey/imports/facts-kind';
import { worksKind } from '#works/imports/works-kind';

/** Everything that a file can bring, each kind told by the stage that it belongs to. */
export const importKinds: Record<z.infer<typeof KindName>, ImportKind> = {
  places: placesKind,
  facts: factsKind,
  needs: needsKind,
  works: worksKind,
  funds: fundsKind,
};

/** The tables that an import of a kind, as its record names it, has filled. */
export function tablesOf(kind: string): ImportKind['tables'] {
  return importKinds[KindName.parse(kind)].tables;
}
