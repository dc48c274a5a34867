// Measures counts of real and drawn elections: `node bench/engine/ballots.ts [FOLDER] [parts…]`, JSON lines.
// FOLDER holds .pb files with the winners of independent programs (../shared/data/pabulib unless given).
// Parts: `winners`, `lodz`, `leaps`, `drawn`, `maximin`; all of them unless named. CPU seconds, the least of some.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Count,
  type CountOptions,
  count,
  type Election,
  electionOf,
  lexicographicTies,
  readPb,
} from '@qianwan/planner';
import { add1RunByRun } from '../../packages/planner/src/testing/add1-run-by-run.ts';
import { sayFor } from '../measure.ts';
import { drawnElection } from './drawn-election.ts';

const SEED = 1;
const say = sayFor('ballots', SEED);
const [folder = '../shared/data/pabulib', ...named] = process.argv.slice(2);
const parts = { winners, lodz, leaps, drawn, maximin };
for (const [name, measure] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) measure();
}

/** Every file read and counted by four rules, and completed where a completion is known. */
function winners(): void {
  if (!hasFiles()) return;
  const started = process.cpuUsage();
  const lines = read('winners-exact.jsonl').trim().split('\n');
  let equal = 0;
  let compared = 0;
  const compare = (election: Election, options: CountOptions, ids: readonly string[]) => {
    const counted = count(election, { ...options, ties: lexicographicTies });
    const own = counted.winners.map((p) => election.projectIds[p] as string);
    compared += 1;
    if (own.sort().join() === [...ids].sort().join()) equal += 1;
  };
  for (const line of lines) {
    const known = JSON.parse(line) as Record<'f', string> & Record<string, string[]>;
    const election = load(known.f);
    compare(election, { rule: 'equal-shares' }, known.mes_cost ?? []);
    const byNumber = { rule: 'equal-shares', satisfaction: 'cardinality' } as const;
    compare(election, byNumber, known.mes_card ?? []);
    compare(election, { rule: 'phragmen' }, known.phragmen ?? []);
    compare(election, { rule: 'greedy' }, known.greedy ?? []);
  }
  type Known = { readonly inc: number; readonly winners: string[] };
  type Completed = { readonly file: string } & Record<'pabutools_gmpy2' | 'jstool_floats', Known>;
  for (const known of JSON.parse(read('completions.json')) as Completed[]) {
    const election = load(known.file);
    const ways = [
      [known.pabutools_gmpy2, 'exact-start'],
      [known.jstool_floats, 'whole-start'],
    ] as const;
    for (const [{ inc, winners: ids }, convention] of ways) {
      const stepMinor = inc * election.minorPerUnit;
      const raised = { rule: 'equal-shares', completion: 'add1u', convention, stepMinor } as const;
      compare(election, raised, ids);
    }
  }
  say({ what: 'winner sets', files: lines.length, equal, compared, cpuSeconds: since(started) });
}

function lodz(): void {
  if (!hasFiles()) return;
  const election = load('Poland_Lodz_2022.pb');
  const completed = { rule: 'equal-shares', completion: 'add1u' } as const;
  time('Łódź 2022: equal shares', 9, () => count(election, { rule: 'equal-shares' }));
  time('Łódź 2022: add1u', 9, () => count(election, completed));
  time('Łódź 2022: add1, every run made', 3, () => add1RunByRun(election, 1));
  time('Łódź 2022: Phragmén', 5, () => count(election, { rule: 'phragmen' }));
}

/** Hungarian elections, raised forint by forint, with leaps and run by run. */
function leaps(): void {
  if (!hasFiles()) return;
  for (const file of readdirSync(folder).filter((name) => /^Hungary.*\.pb$/.test(name))) {
    const election = load(file);
    const options = { rule: 'equal-shares', completion: 'add1', stepMinor: 1 } as const;
    const leapt = time(`${file}: add1 by 1 Ft`, 3, () => count(election, options));
    const plain = time(`${file}: every run made`, 1, () => add1RunByRun(election, 1));
    const same = leapt.runs === plain.runs && leapt.winners.join() === plain.winners.join();
    say({ what: `${file}: runs saved`, factor: Math.round(leapt.runs / leapt.runsMade), same });
  }
}

/** A million voters. */
function drawn(): void {
  const election = drawnElection(1_000_000, 1000, SEED);
  say({ what: 'drawn', voters: 1_000_000, projects: 1000, approvals: election.approvals.length });
  time('drawn: equal shares', 5, () => count(election, { rule: 'equal-shares' }));
  time('drawn: Phragmén', 5, () => count(election, { rule: 'phragmen' }));
  time('drawn: greedy', 5, () => count(election, { rule: 'greedy' }));
  const completed = { rule: 'equal-shares', completion: 'add1u' } as const;
  time('drawn: add1u', 1, () => count(election, completed));
}

/** What sizes of town maximin support bears. */
function maximin(): void {
  for (const [voters, projects] of [
    [1000, 20],
    [10_000, 30],
    [10_000, 60],
    [100_000, 20],
  ] as const) {
    const election = drawnElection(voters, projects, SEED);
    const what = `maximin support, ${voters} voters, ${projects} projects`;
    time(what, 1, () => count(election, { rule: 'maximin-support' }));
  }
}

type Counted = Pick<Count, 'winners' | 'runs' | 'runsMade'>;

/** Counts so often and says the least CPU time. */
function time(what: string, times: number, counting: () => Counted): Counted {
  let cpuSeconds = Number.POSITIVE_INFINITY;
  let counted = counting();
  for (let left = times; left > 0; left -= 1) {
    const started = process.cpuUsage();
    counted = counting();
    cpuSeconds = Math.min(cpuSeconds, since(started));
  }
  const { winners: taken, runs, runsMade } = counted;
  say({ what, cpuSeconds, winners: taken.length, runs, runsMade });
  return counted;
}

function since(started: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(started);
  return Math.round((used.user + used.system) / 1000) / 1000;
}

function load(file: string): Election {
  const tables = readPb(read(file));
  if (!tables.ok) throw new Error(`${file} is not read`);
  const election = electionOf(tables.value);
  if (!election.ok) throw new Error(`${file} is no election`);
  return election.value;
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function hasFiles(): boolean {
  const has = existsSync(join(folder, 'winners-exact.jsonl'));
  if (!has) say({ what: `no elections in ${folder}` });
  return has;
}
