import { spawnSync } from 'node:child_process';

// npm run bench -- NAME [ARGUMENTS]: seeded measurements as JSON lines, each a program of its own.

const benches: Readonly<Record<string, string>> = {
  engine: 'bench/engine/anchor.ts',
  growth: 'bench/engine/growth.ts',
  'growth-wide': 'bench/engine/growth-wide.ts',
  places: 'bench/places.ts',
  county: 'bench/county.ts',
  kill: 'bench/kill.ts',
  forecast: 'bench/engine/forecast.ts',
};

const [name = '', ...rest] = process.argv.slice(2);
const file = benches[name];
if (file === undefined) {
  process.stderr.write(
    `npm run bench -- NAME, where NAME is one of ${Object.keys(benches).join(', ')}\n`,
  );
  process.exit(2);
}
process.exit(spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1);
