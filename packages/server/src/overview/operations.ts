import type { Operation } from '#http/operation';
import { operations as imports } from './imports/operations.ts';

export const operations: readonly Operation[] = [...imports];
