import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// npm run bench -- NAME [ARGUMENTS]: seeded measurements as JSON lines, each a program of its own.
// npm run bench -- engine [NAMES] [ARGUMENTS]: what the engine can do, one program after the other.

const benches: Readonly<Record<string, string>> = {
  places: 'bench/places.ts',
  county: 'bench/county.ts',
  kill: 'bench/kill.ts',
  forms: 'bench/forms.ts',
  ledger: 'bench/ledger.ts',
  openrosa: 'bench/openrosa.ts',
  'openrosa-export': 'bench/openrosa-export.ts',
  duplicates: 'bench/duplicates.ts',
};

const ofEngine = [
  'ballots',
  'explanations',
  'growth',
  'growth-wide',
  'forecast',
  'schedule',
  'audit',
  'referee',
];
/** Takes a machine of its own for several minutes: only when it is named. */
const onRequest = ['nation'];

const [name = '', ...rest] = process.argv.slice(2);
const file = benches[name];
if (name === 'engine') runEngine(rest);
else if (file !== undefined) run(file, rest);
else {
  const names = ['engine', ...Object.keys(benches)].join(', ');
  process.stderr.write(`npm run bench -- NAME, where NAME is one of ${names}\n`);
  process.exitCode = 2;
}

/** Words that name no program are arguments of those that are named. */
function runEngine(words: readonly string[]): void {
  const known = [...ofEngine, ...onRequest];
  const named = words.filter((word) => known.includes(word));
  const programArguments = words.filter((word) => !known.includes(word));
  if (named.length === 0 && programArguments.length > 0) {
    process.stderr.write(`npm run bench -- engine ${known.join('|')} [ARGUMENTS]\n`);
    process.exitCode = 2;
    return;
  }
  for (const program of named.length > 0 ? named : ofEngine) {
    const path = `bench/engine/${program}.ts`;
    if (existsSync(path)) run(path, programArguments);
  }
}

function run(program: string, programArguments: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...programArguments], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
