import type { Words } from './language.ts';
export const outcomesWords = {} satisfies Record<string, Words>;
