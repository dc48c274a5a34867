import { no, stop, type Verdict } from '@qianwan/base/verdict';
import type { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import { type Posed, problemOf } from '@qianwan/programme/plan/problem-of';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import { loadMaterial } from './material/load-material.ts';
import { findRound } from './store.ts';

/** The engine's problem for a round, from the library, the funds and the rules as they stand today. */
export function poseProblem(
  ground: Ground,
  county: string,
  round: string,
  settings: PlanSettings,
): Promise<Verdict<Posed>> {
  return inArea(ground.db, county, async (tx) => {
    const found = await findRound(tx, round);
    if (found === null) return no(stop('not-found', { id: round }));
    const { today } = ground.now();
    const material = await loadMaterial(tx, county, found, settings, today);
    return material.ok ? problemOf(material.value) : material;
  });
}
