import type { Finding } from '@qianwan/base/verdict';

/** A rule of the problem, or of the plan's form, that a plan breaks; the detail says where. */
export type BrokenRule = Finding<AuditCode>;

/** The rules are numbered and explained in docs/formats/plan.md. */
export type AuditCode =
  | 'bound'
  | 'bound-below-value'
  | 'certificate'
  | 'commitment'
  | 'draw-not-whole-fen'
  | 'envelope-of-other-payer'
  | 'envelope-of-other-purpose'
  | 'envelope-of-other-year'
  | 'envelope-overdrawn'
  | 'floor'
  | 'format-unknown'
  | 'ground-missing'
  | 'ground-not-true'
  | 'own-money'
  | 'pace'
  | 'place-pace'
  | 'prerequisite-missing'
  | 'share-not-paid'
  | 'unknown-envelope'
  | 'unknown-work'
  | 'upkeep'
  | 'value'
  | 'window'
  | 'work-twice'
  | 'year-outside-plan';
