import type { Operation } from '#http/operation';
import confirmNeed from './confirm-need.ts';
import listNeeds from './list-needs.ts';
import raiseNeed from './raise-need.ts';
import showNeed from './show-need.ts';
import supportNeed from './support-need.ts';
import takeStep from './take-step.ts';

export const operations: readonly Operation[] = [
  raiseNeed,
  supportNeed,
  takeStep,
  confirmNeed,
  listNeeds,
  showNeed,
];
