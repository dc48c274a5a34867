import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export type Outline = { readonly outline: unknown; readonly outlineSource: string | null };

const Shipped = z.record(z.string(), z.object({ file: z.string(), source: z.string() }));
const kept = new Map<string, Outline>();

/** The county's outline that is shipped (data/outlines.json names it and its source); none for most. */
export function outlineOf(county: string): Outline {
  const known = kept.get(county);
  if (known !== undefined) return known;
  const shipped = Shipped.parse(JSON.parse(readFileSync(pathOf('outlines.json'), 'utf8')))[county];
  const found =
    shipped === undefined || !existsSync(pathOf(shipped.file))
      ? { outline: null, outlineSource: null }
      : {
          outline: JSON.parse(readFileSync(pathOf(shipped.file), 'utf8')) as unknown,
          outlineSource: shipped.source,
        };
  kept.set(county, found);
  return found;
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`../../data/${file}`, import.meta.url));
}
