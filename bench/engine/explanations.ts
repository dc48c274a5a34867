// Explains every loser of real elections, checks it by counting again, and audits outcomes:
// `npx node bench/engine/explanations.ts [FOLDER of .pb files] [files to check, 20]`. JSON lines.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Count,
  type CountOptions,
  count,
  type Election,
  ejrPlusViolations,
  electionOf,
  explainLosers,
  leastSingletonSupport,
  lexicographicTies,
  readPb,
  recheck,
  repeatOf,
  singletonSupport,
} from '@qianwan/planner';

const DEFAULT = new URL('../../../shared/data/pabulib', import.meta.url).pathname;
const [folder = DEFAULT, toCheck = '20'] = process.argv.slice(2);
const files = readdirSync(resolve(folder)).filter((file) => file.endsWith('.pb'));
const elections = files.map((file) => ({ file, election: load(file) }));
const bySize = elections.sort((a, b) => approvalsOf(a.election) - approvalsOf(b.election));
const plain: CountOptions = { rule: 'equal-shares', ties: lexicographicTies };

const largest = bySize.at(-1);
if (largest !== undefined) {
  timeRules(largest.file, largest.election);
  timeNewVoters(largest.file, largest.election);
}
checkByCounting();
audit();

/** All losers of one file, rule by rule: the smallest of five times, and the first. */
function timeRules(file: string, election: Election): void {
  const options: readonly CountOptions[] = [
    plain,
    { ...plain, completion: 'add1u' },
    { ...plain, rule: 'phragmen' },
    { ...plain, rule: 'greedy' },
    { ...plain, rule: 'greedy-by-cost' },
  ];
  for (const one of options) {
    const counted = count(election, one);
    const seconds = Array.from({ length: 5 }, () =>
      cpuSeconds(() => explainLosers(election, counted)),
    );
    print({
      what: 'all losers explained',
      file,
      rule: one.rule,
      completion: one.completion ?? 'none',
      losers: explainLosers(election, counted)?.losers.length,
      cpuSeconds: Math.min(...seconds).toFixed(3),
      first: seconds[0]?.toFixed(3),
    });
  }
}

/** New voters needed by each loser, by counting again. */
function timeNewVoters(file: string, election: Election): void {
  const counted = count(election, plain);
  const whys = explainLosers(election, counted)?.losers ?? [];
  const numbers: (number | null)[] = [];
  const seconds = cpuSeconds(() => {
    for (const { project } of whys)
      numbers.push(singletonSupport(repeat(election, counted), project));
  });
  print({ what: 'new voters', file, losers: whys.length, cpuSeconds: seconds.toFixed(2), numbers });
}

/** Files from all sizes, the largest among them; in the largest one fewer is tried once a loser. */
function checkByCounting(): void {
  const wanted = Number(toCheck);
  const step = (bySize.length - 1) / Math.max(1, wanted - 1);
  const chosen = Array.from({ length: wanted }, (_, k) => bySize[Math.round(k * step)]);
  const sum = { losers: 0, pricesHold: 0, approvalsHold: 0, newVoters: 0, newVotersLeast: 0 };
  for (const entry of chosen) {
    if (entry === undefined) continue;
    const { file, election } = entry;
    const counted = count(election, plain);
    const whys = explainLosers(election, counted)?.losers ?? [];
    if (counted.course === null) continue;
    const tried = approvalsOf(election) > 100_000 ? 'own' : 'every';
    const row = recheck(election, 'cost', counted.course, lexicographicTies, whys, tried);
    sum.losers += row.losers;
    sum.pricesHold += row.pricesHold;
    sum.approvalsHold += row.approvalsHold;
    if (approvalsOf(election) < 5000) {
      for (const { project } of whys) {
        const again = repeat(election, counted);
        const x = singletonSupport(again, project);
        sum.newVoters += 1;
        if (x === leastSingletonSupport(again, project)) sum.newVotersLeast += 1;
      }
    }
    print({ what: 'counted again', file, voters: election.voterIds.length, ...row, tried });
  }
  print({ what: 'counted again, all', files: chosen.length, ...sum });
}

/** EJR+ up to one of greedy selection and of equal shares, over all files. */
function audit(): void {
  for (const one of [
    { ...plain, rule: 'greedy' },
    plain,
    { ...plain, completion: 'add1u' },
  ] as const) {
    let projects = 0;
    let failing = 0;
    let seconds = 0;
    for (const { file, election } of bySize) {
      const { winners } = count(election, one);
      let violations = 0;
      const used = cpuSeconds(() => {
        violations = ejrPlusViolations(election, winners).length;
      });
      projects += violations;
      seconds += used;
      if (violations > 0) failing += 1;
      if (file === largest?.file) {
        print({ what: 'EJR+ up to one', file, ...one, violations, cpuSeconds: used.toFixed(3) });
      }
    }
    const all = { files: bySize.length, failing, violations: projects };
    print({ what: 'EJR+ up to one, all', ...one, ...all, cpuSeconds: seconds.toFixed(2) });
  }
}

function repeat(election: Election, counted: Count) {
  const again = repeatOf(election, counted);
  if (again === null) throw new Error('equal shares have a course');
  return again;
}

function load(file: string): Election {
  const tables = readPb(readFileSync(join(folder, file), 'utf8'));
  if (!tables.ok) throw new Error(`${file} is no .pb file`);
  const election = electionOf(tables.value);
  if (!election.ok) throw new Error(`${file} holds no election`);
  return election.value;
}

function approvalsOf(election: Election): number {
  return election.approvals.length;
}

function cpuSeconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

function print(row: object): void {
  process.stdout.write(
    `${JSON.stringify(row, (key, value) => (key === 'ties' ? undefined : value))}\n`,
  );
}
