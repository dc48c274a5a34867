import { type Fen, fen } from '@qianwan/base/money';
import { type Finding, stop } from '@qianwan/base/verdict';
import { type Line, placeOfLine } from './account.ts';
import type { Entry } from './entry.ts';
import type { FundsCode } from './funds-code.ts';

/** How much is in each place, by its name (see placeOfLine). */
export type Balances = ReadonlyMap<string, Fen>;

export function balancesOf(lines: Iterable<Line>): Map<string, Fen> {
  const balances = new Map<string, Fen>();
  for (const line of lines) {
    const name = placeOfLine(line);
    balances.set(name, fen((balances.get(name) ?? 0) + line.amountFen));
  }
  return balances;
}

/**
 * Whether an entry may stand on these balances: nobody gives what is not there. Every account but
 * `promised` stays at zero or above, earmark by earmark and work by work; `promised` at zero or below.
 */
export function entryStands(balances: Balances, entry: Entry): Finding<FundsCode>[] {
  const findings: Finding<FundsCode>[] = [];
  for (const [name, change] of balancesOf(entry.lines)) {
    const line = entry.lines.find((candidate) => placeOfLine(candidate) === name) as Line;
    const after = (balances.get(name) ?? 0) + change;
    const missing = line.account === 'promised' ? after : -after;
    if (missing <= 0) continue;
    const { account, payer, year } = line;
    const purpose = line.purpose ?? 'any';
    findings.push(stop('overdrawn', { account, payer, purpose, year, shortFen: missing }));
  }
  return findings;
}
