import type { Finding } from '@qianwan/base/verdict';

/** A rule of the problem, or of the plan's form, that a plan breaks; the detail says where. */
export type BrokenRule = Finding<AuditCode>;

/** The rules are numbered and explained in docs/formats/plan.md. */
export type AuditCode =
  | 'bound'
  | 'bound-below-value'
  | 'building-outside-plan'
  | 'certificate'
  | 'commitment'
  | 'envelope-overdrawn'
  | 'floor'
  | 'format-unknown'
  | 'ground-missing'
  | 'ground-not-true'
  | 'ground-twice'
  | 'match'
  | 'means'
  | 'move-not-whole-fen'
  | 'move-too-large'
  | 'move-twice'
  | 'no-envelope'
  | 'own-money'
  | 'pace'
  | 'place-pace'
  | 'prerequisite-missing'
  | 'unknown-grade'
  | 'unknown-transfer'
  | 'unknown-work'
  | 'value'
  | 'window'
  | 'work-twice'
  | 'year-outside-plan';
