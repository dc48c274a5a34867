import type { Database } from './database.ts';
import { type Breach, emptyTold, remember, type Told } from './told.ts';
import { GENESIS, hashOf, type Line } from './trail.ts';
import { verifyBatches } from './verify-batches.ts';
import { verifyRows } from './verify-rows.ts';

/** Holds the chain of every county, and every recorded row, against each other. Reads as the owner. */
export async function verifyTrail(db: Database): Promise<{ lines: number; breaches: Breach[] }> {
  const heads = await db.selectFrom('trail_heads').selectAll().orderBy('county').execute();
  const breaches: Breach[] = [];
  let lines = 0;
  for (const head of heads) {
    const chain = await walkChain(db, head);
    lines += chain.lines;
    breaches.push(...chain.breaches);
    breaches.push(...(await verifyRows(db, chain.told)));
    breaches.push(...(await verifyBatches(db, chain.told)));
  }
  return { lines, breaches };
}

type Head = { county: string; seq: number; hash: string };
type Chain = { told: Told; lines: number; breaches: Breach[] };

async function walkChain(db: Database, { county, ...head }: Head): Promise<Chain> {
  const told = emptyTold(county);
  const breaches: Breach[] = [];
  let before = GENESIS;
  let seq = 0;
  for await (const stored of linesOf(db, county)) {
    const where = `trail ${stored.seq}`;
    if (stored.seq !== seq + 1) breaches.push({ county, where, what: 'line-missing' });
    const line = parsed(stored.line);
    const honest =
      line !== null && agrees(line, stored) && hashOf(before, stored.line) === stored.hash;
    if (!honest) breaches.push({ county, where, what: 'line-changed' });
    for (const write of line?.writes ?? []) remember(told, write);
    before = stored.hash;
    seq = stored.seq;
  }
  if (seq !== head.seq || before !== head.hash)
    breaches.push({ county, where: `trail_heads ${county}`, what: 'head-differs' });
  return { told, lines: seq, breaches };
}

type Stored = Omit<Line, 'writes' | 'county'> & { line: string; hash: string };
const LINES_AT_ONCE = 200;

async function* linesOf(db: Database, county: string): AsyncGenerator<Stored> {
  let after = 0;
  for (;;) {
    const lines = await db
      .selectFrom('trail')
      .select(['seq', 'at', 'actor', 'act', 'subject', 'line', 'hash'])
      .where('county', '=', county)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(LINES_AT_ONCE)
      .execute();
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

function parsed(line: string): Line | null {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

/** The columns beside the line are there for reading; they must say what the line says. */
function agrees(line: Line, { seq, at, actor, act, subject }: Stored): boolean {
  const sameAct = line.actor === actor && line.act === act && line.subject === subject;
  return line.seq === seq && line.at === at && sameAct;
}
