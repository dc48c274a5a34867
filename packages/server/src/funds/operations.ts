import type { Operation } from '#http/operation';
import addPayer from './add-payer.ts';
import counterEntry from './counter-entry.ts';
import listLedger from './list-ledger.ts';
import payWork from './pay-work.ts';
import setEnvelope from './set-envelope.ts';
import showFunds from './show-funds.ts';

export const operations: readonly Operation[] = [
  showFunds,
  addPayer,
  setEnvelope,
  listLedger,
  payWork,
  counterEntry,
];
