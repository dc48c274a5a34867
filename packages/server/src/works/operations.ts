import type { Operation } from '#http/operation';

export const operations: readonly Operation[] = [];
