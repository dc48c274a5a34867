import { spawnSync } from 'node:child_process';
import { needChromium } from './machine.ts';
import { startPostgres } from './postgres.ts';

// `npm test`: everything on the embedded database, then what touches a database once more on a real
// PostgreSQL server. `--embedded` stops after the first, without the browser: that is `npm run check`.

const quick = process.argv.includes('--embedded');
const pure = ['packages/{base,planner,programme,contract,web}/**/*.test.ts', 'tools/**/*.test.ts'];
const records = ['packages/server/**/*.test.ts', 'scenarios/*.test.ts'];
const browser = ['scenarios/browser/*.test.ts'];

if (!quick) needChromium();
run('on the embedded database', quick ? [...pure, ...records] : [...pure, ...records, ...browser], {
  DATABASE_URL: undefined,
});
if (!quick) {
  const server = await startPostgres();
  try {
    run('on PostgreSQL', records, { DATABASE_URL: server.url });
  } finally {
    server.stop();
  }
}

function run(where: string, globs: readonly string[], environment: NodeJS.ProcessEnv): void {
  process.stdout.write(`\n${where}\n`);
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...globs], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}
