import type {
  listResolutions as listResolutionsEndpoint,
  ResolutionView,
} from '@qianwan/contract/meetings';
import type { Resolution } from '@qianwan/programme/meetings/resolution';
import { checkResolution } from '@qianwan/programme/meetings/vote-rules';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';
import { findResolution, listResolutions } from './store.ts';

export type ResolutionShown = z.input<typeof ResolutionView>;

type Asked = z.output<typeof listResolutionsEndpoint.input>;

/** A page of an area's resolutions, newest first; the key of a row is heldOn|id. */
export async function resolutionPage(
  tx: Tx,
  { area, after, most }: Asked,
): Promise<{ rows: ResolutionShown[]; next: string | null }> {
  const found = await listResolutions(tx, { area, after, most: most + 1 });
  const rules = await findRules(tx);
  const page = found.slice(0, most);
  const last = page.at(-1);
  const more = found.length > most && last !== undefined;
  return {
    rows: page.map((resolution) => judged(resolution, rules)),
    next: more ? `${last.heldOn}|${last.id}` : null,
  };
}

/** One resolution with what the vote rule of its day says of it; null where there is none. */
export async function resolutionView(tx: Tx, id: string): Promise<ResolutionShown | null> {
  const resolution = await findResolution(tx, id);
  return resolution === null ? null : judged(resolution, await findRules(tx));
}

export function judged(resolution: Resolution, rules: readonly RuleRow[]): ResolutionShown {
  const findings = checkResolution(resolution, rules);
  return { ...resolution, valid: findings.every(({ level }) => level !== 'stop'), findings };
}
