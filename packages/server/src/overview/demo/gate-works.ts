import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import { Resolution } from '@qianwan/programme/meetings/resolution';
import type { DemoVillage } from '@qianwan/programme/overview/demo/demo-village';
import { defaultRules } from '@qianwan/programme/registry/default-rules';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import { checkGates, type GateCode, passesGates } from '@qianwan/programme/works/gates';
import type { GateFacts, Serving } from '@qianwan/programme/works/gates/gate';
import { gateRulesOf } from '@qianwan/programme/works/gates/gate-rules';
import { villageFactsOf } from '@qianwan/programme/works/village-facts';
import type { Work } from '@qianwan/programme/works/work';
import { workTypes } from '@qianwan/programme/works/work-types';
import { judged } from '#meetings/views';
import { factsOf } from './load-facts.ts';

export type Said = {
  readonly work: Work;
  readonly facts: GateFacts;
  readonly findings: readonly Finding<GateCode>[];
};

type Asked = {
  readonly works: readonly Work[];
  readonly villages: readonly DemoVillage[];
  /** Households that speak for each need. */
  readonly voices: ReadonlyMap<string, number>;
  /** The one resolution of each village, as it is stored. */
  readonly meetings: ReadonlyMap<string, Record<string, unknown>>;
  readonly on: Day;
};

/** What the gates say of each work, the basics first, as a township would ask: what is in helps what follows. */
export function gateSays({ works, villages, voices, meetings, on }: Asked): Said[] {
  const rules = rulesOf(defaultRules, on);
  const known = new Map(villages.map((village) => [village.code, villageKnown(village)]));
  const admitted = new Map<string, Serving[]>();
  const byLayer = works.toSorted((a, b) => workTypes[a.type].layer - workTypes[b.type].layer);
  return byLayer.map((work) => {
    const village = known.get(work.village) ?? villageFactsOf(new Map(), 0);
    const inLibrary = admitted.get(work.village) ?? [];
    const facts: GateFacts = {
      today: on,
      needs: work.needs.map((id) => felt(id, work, voices.get(id) ?? 0)),
      resolution: resolutionOf(meetings.get(work.village)),
      collective: [],
      village,
      estimate: null,
      facilities: [],
      admitted: inLibrary,
      rules: gateRulesOf(rules, work.type, village.planClass, null),
    };
    const findings = checkGates(work, facts);
    if (passesGates(findings)) admitted.set(work.village, [...inLibrary, serving(work, on)]);
    return { work, facts, findings };
  });
}

function villageKnown(village: DemoVillage): GateFacts['village'] {
  const newest = factsOf(village).map(([measure, said]): [string, Known] => [
    measure,
    typeof said === 'number' ? { value: said, words: null } : { value: null, words: said },
  ]);
  return villageFactsOf(new Map(newest), 0);
}

type Known = { value: number | null; words: string | null };

function felt(id: string, { village, type }: Work, voices: number): GateFacts['needs'][number] {
  return { id, village, category: type, state: 'verified', verified: true, voices };
}

function resolutionOf(row: Record<string, unknown> | undefined): GateFacts['resolution'] {
  if (row === undefined) return null;
  const camel = Object.entries(row).map(([column, value]) => [
    column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return judged(Resolution.parse(Object.fromEntries(camel)), defaultRules);
}

function serving({ id, type, householdsServed }: Work, since: string): Serving {
  return { id, type, householdsServed, since };
}
