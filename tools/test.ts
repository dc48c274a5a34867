import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { needChromium } from './machine.ts';
import { startPostgres } from './postgres.ts';

// `npm test`: everything on the embedded database, then what touches a database once more on a real
// PostgreSQL server. `--embedded` is what `npm run check` runs: on the embedded database only, without
// the browser and without the large real lists (*.data.test.ts).

const quick = process.argv.includes('--embedded');
const pure = ['packages/{base,planner,programme,contract,web}/**/*.test.ts', 'tools/**/*.test.ts'];
const records = ['packages/server/**/*.test.ts', 'scenarios/*.test.ts'];
const isQuick = (file: string): boolean => !file.endsWith('.data.test.ts');
const browser = ['scenarios/browser/*.test.ts'];

if (!quick) needChromium();
const everything = globSync([...pure, ...records, ...browser]);
const first = quick ? globSync([...pure, ...records]).filter(isQuick) : everything;
let failed = run('on the embedded database', first, { DATABASE_URL: undefined });
if (!quick && !failed) {
  const server = await startPostgres();
  failed = run('on PostgreSQL', records, { DATABASE_URL: server.url });
  server.stop();
}
process.exitCode = failed ? 1 : 0;

function run(where: string, globs: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  process.stdout.write(`\n${where}\n`);
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=3', ...globs], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status !== 0;
}
