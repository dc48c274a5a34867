import type { Finding } from '@qianwan/base/verdict';

/** What is wrong with a problem; the detail of the finding says where. */
export type Fault = Finding<FaultCode>;

export type FaultCode =
  | 'after-elsewhere'
  | 'after-in-circle'
  | 'commitment-outside-window'
  | 'commitment-twice'
  | 'count-not-whole'
  | 'envelope-twice'
  | 'format-unknown'
  | 'id-twice'
  | 'merit-not-whole'
  | 'money-not-whole-fen'
  | 'no-years'
  | 'share-twice'
  | 'slack-not-0-or-1'
  | 'sum-too-large'
  | 'synergy-with-itself'
  | 'too-many-works'
  | 'too-many-years'
  | 'unknown-group'
  | 'unknown-place'
  | 'unknown-work'
  | 'window-empty'
  | 'worth-not-whole'
  | 'worth-rises'
  | 'year-outside-plan'
  | 'years-not-consecutive';
