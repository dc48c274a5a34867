// Stands in for node:test while mutants are tried: a test file that is imported leaves its tests here, and
// the runner calls those that reach the mutant, in the same process, thousands of times.

export interface CollectedTest {
  readonly id: string;
  readonly run: () => unknown;
}

export const collected: CollectedTest[] = [];

let file = '';

/** Names what is imported next, for two files may call a test alike. */
export function collectFrom(name: string): void {
  file = name;
}

export function test(name: string, run: () => unknown): void {
  collected.push({ id: `${file}: ${name}`, run });
}
