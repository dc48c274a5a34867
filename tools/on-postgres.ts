import { spawnSync } from 'node:child_process';
import { startPostgres } from './postgres.ts';

// Runs test files on a PostgreSQL server of their own: node tools/on-postgres.ts FILE…
const server = await startPostgres();
const environment = { ...process.env, DATABASE_URL: server.url };
const { status } = spawnSync(process.execPath, ['--test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment,
});
server.stop();
process.exit(status ?? 1);
