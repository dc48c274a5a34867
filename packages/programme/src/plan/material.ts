import type { Fen } from '@qianwan/base/money';
import type { Earmark } from '#funds/account';
import type { Work, WorkType } from '#works/work';
import type { PlanRules } from './plan-rules.ts';
import type { PlanSettings } from './plan-settings.ts';

/** All that a plan is drawn from, as it stood when it was drawn. */
export type Material = {
  readonly round: { readonly firstYear: number; readonly years: number };
  readonly settings: PlanSettings;
  readonly rules: PlanRules;
  readonly villages: readonly VillageMaterial[];
  /** Admitted works that nobody has ordered yet. */
  readonly candidates: readonly Candidate[];
  readonly money: readonly EarmarkedMoney[];
  /** Works that are ordered or built: nothing waits for them any more. */
  readonly built: ReadonlySet<string>;
  /** Works that an approved plan of an earlier round has promised, and for which year. */
  readonly promises: readonly Promised[];
};

export type VillageMaterial = {
  readonly code: string;
  readonly township: string;
  readonly households: number;
  /** Yearly operating income of the collective, and disposable income per head, in yuan; null: not known. */
  readonly operatingYuan: number | null;
  readonly perHeadYuan: number | null;
  /** What the facilities that stand there cost the village every year. */
  readonly carriedFen: number;
  /** Whether the programme has built anything there, or is about to. */
  readonly servedBefore: boolean;
  /** Types of which something stands there already, or that reach enough of its households. */
  readonly standing: readonly WorkType[];
};

export type Candidate = {
  readonly work: Work;
  /** Households behind each need that it answers, and how hard the need presses (1 to 3). */
  readonly asked: readonly { readonly voices: number; readonly severity: number }[];
  /** Whether its upkeep falls on the village rather than on a payer from outside. */
  readonly villageKeepsIt: boolean;
};

/** What was promised under an earmark, and how much of it is tied to works that are not candidates. */
export type EarmarkedMoney = Earmark & { readonly promisedFen: Fen; readonly tiedFen: Fen };

export type Promised = { readonly work: string; readonly year: number };
