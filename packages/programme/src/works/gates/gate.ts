import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import type { Body } from '#meetings/resolution';
import type { NeedCategory, NeedState } from '#needs/need';
import type { Estimate } from '#works/estimate';
import type { VillageFacts } from '#works/village-facts';
import type { Work } from '#works/work';
import type { GateRules } from './gate-rules.ts';

/** A need that a work names, as far as a gate looks at it. */
export type NamedNeed = {
  readonly id: string;
  readonly village: string;
  readonly category: NeedCategory;
  readonly state: NeedState;
  readonly verified: boolean;
  readonly voices: number;
};

export type NamedResolution = {
  readonly id: string;
  readonly village: string;
  readonly body: Body;
  readonly matter: string;
  readonly needs: readonly string[];
  readonly valid: boolean;
};

/** Something of a type that serves households already, or is about to. */
export type Serving = {
  readonly id: string;
  readonly type: string;
  readonly householdsServed: number;
  /** The day it was built, or admitted where it is a work. */
  readonly since: string;
};

/** What the gates must know beyond the work itself. Loaded once, so that every gate stays pure. */
export type GateFacts = {
  readonly today: Day;
  readonly needs: readonly NamedNeed[];
  /** The resolution that the work names; null where it names none, or none that exists. */
  readonly resolution: NamedResolution | null;
  /** What the village's collective has resolved. Looked up only where something would be borrowed. */
  readonly collective: readonly NamedResolution[];
  /** The newest estimate of the work; null where nobody has made one. */
  readonly estimate: Estimate | null;
  readonly village: VillageFacts;
  readonly facilities: readonly Serving[];
  /** Other works of the village that are in the library. */
  readonly admitted: readonly Serving[];
  readonly rules: GateRules;
};

export type Gate<Code extends string> = (work: Work, facts: GateFacts) => Finding<Code>[];
