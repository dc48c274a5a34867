import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

// What the tests need beyond npm comes from Debian's packages, installed where it is missing.

export const CHROMIUM = '/usr/bin/chromium';

export function needChromium(): void {
  if (!existsSync(CHROMIUM)) install('chromium', 'fonts-noto-cjk');
}

/** The folder of the newest PostgreSQL server's programs. */
export function needPostgres(): string {
  const find = (): string | undefined => globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (find() === undefined) install('postgresql');
  const found = find();
  if (found === undefined)
    throw new Error('PostgreSQL was installed, yet its programs are not in /usr/lib/postgresql');
  return found;
}

function install(...packages: string[]): void {
  process.stdout.write(`installing ${packages.join(', ')} from Debian's packages\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', ['-q', ...step], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (status !== 0)
      throw new Error(
        `apt-get ${step[0]} failed: install ${packages.join(', ')} by hand and run again`,
      );
  }
}
