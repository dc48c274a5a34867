import type { Compiled } from './compiled.ts';
import type { Draft } from './draft.ts';
import type { Ground } from './plan.ts';
import type { Prices } from './prices.ts';
export function groundsOf(_c: Compiled, _d: Draft, _p: Prices): Ground[] {
  return [];
}
