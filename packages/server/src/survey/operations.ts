import type { Operation } from '#http/operation';
import listFacts from './list-facts.ts';
import recordFact from './record-fact.ts';

export const operations: readonly Operation[] = [recordFact, listFacts];
