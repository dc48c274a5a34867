import type { Day } from '@qianwan/base/calendar';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type {
  GateFacts,
  NamedNeed,
  NamedResolution,
  Serving,
} from '@qianwan/programme/works/gates/gate';
import { gateRulesOf } from '@qianwan/programme/works/gates/gate-rules';
import { type VillageFacts, villageFactsOf } from '@qianwan/programme/works/village-facts';
import type { Work } from '@qianwan/programme/works/work';
import type { Tx } from '#db/database';
import type { Writer } from '#db/write';
import { findResolutionsBy } from '#meetings/store';
import { judged, resolutionView } from '#meetings/views';
import { needViews } from '#needs/views';
import { countHouseholds } from '#registry/households/store';
import { findRules } from '#registry/rules/store';
import { findFacilities } from '#registry/store';
import { factsOf } from '#survey/views';
import { findAdmittedIn, findEstimate } from './store.ts';

/** Everything that the gates ask about a work, as it is known today. */
export async function loadGateFacts(
  { tx, county }: Pick<Writer, 'tx' | 'county'>,
  work: Work,
  today: Day,
): Promise<GateFacts> {
  const village = await loadVillage(tx, county, work.village);
  const rows = await findRules(tx);
  const estimate = await findEstimate(tx, work.id);
  return {
    today,
    needs: await loadNeeds(tx, work.needs, today),
    resolution: work.resolution === null ? null : await resolutionView(tx, work.resolution),
    collective: work.borrowedFen > 0 ? await loadCollective(tx, work.village, rows) : [],
    estimate,
    village,
    ...(await loadServing(tx, work)),
    rules: gateRulesOf(rulesOf(rows, today), work.type, village.planClass, estimate),
  };
}

async function loadVillage(tx: Tx, county: string, village: string): Promise<VillageFacts> {
  const facts = await factsOf(tx, county, village);
  return villageFactsOf(facts, await countHouseholds(tx, village));
}

async function loadNeeds(tx: Tx, ids: readonly string[], today: Day): Promise<NamedNeed[]> {
  const needs = await needViews(tx, today, ids);
  return needs.map(({ id, village, category, state, voices, steps }) => ({
    id,
    village,
    category,
    state,
    voices,
    verified: steps.some(({ step }) => step === 'verified'),
  }));
}

async function loadCollective(
  tx: Tx,
  village: string,
  rows: readonly RuleRow[],
): Promise<NamedResolution[]> {
  const bodies = ['collective-members', 'collective-representatives'] as const;
  const found = await findResolutionsBy(tx, village, bodies);
  return found.map((resolution) => judged(resolution, rows));
}

async function loadServing(
  tx: Tx,
  { id: self, village }: Work,
): Promise<{ facilities: Serving[]; admitted: Serving[] }> {
  const facilities = await findFacilities(tx, village);
  const admitted = await findAdmittedIn(tx, village);
  // A work that has become a facility is looked at once, as what stands there.
  const built = new Set(facilities.map(({ work }) => work));
  return {
    facilities: facilities.map(({ id, type, householdsServed, builtOn }) => ({
      id,
      type,
      householdsServed,
      since: builtOn,
    })),
    admitted: admitted
      .filter(({ id }) => id !== self && !built.has(id))
      .map(({ id, type, householdsServed, admittedOn }) => ({
        id,
        type,
        householdsServed,
        since: admittedOn,
      })),
  };
}
