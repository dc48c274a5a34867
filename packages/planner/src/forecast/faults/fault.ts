import type { Finding } from '@qianwan/base/verdict';

/** What is wrong with a question about the future; the detail of the finding says where. */
export type ForecastFault = Finding<ForecastFaultCode>;

export type ForecastFaultCode =
  | 'better-state-fares-worse'
  | 'built-after-first-year'
  | 'factor-out-of-range'
  | 'growth-out-of-range'
  | 'households-not-whole'
  | 'households-served-twice'
  | 'id-twice'
  | 'life-not-whole-years'
  | 'money-not-whole-fen'
  | 'neglect-helps'
  | 'no-cases'
  | 'rank-not-whole'
  | 'rates-not-per-mille'
  | 'replaced-before-it-stands'
  | 'replaced-elsewhere'
  | 'replaced-twice'
  | 'source-missing'
  | 'sum-too-large'
  | 'unknown-facility'
  | 'unknown-kind'
  | 'unknown-payer'
  | 'unknown-place'
  | 'unknown-state'
  | 'year-outside-forecast'
  | 'years-of-income-differ'
  | 'years-out-of-range';
