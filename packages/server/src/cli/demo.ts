import { existsSync, rmSync } from 'node:fs';
import { lockFolder } from '#db/embedded/folder-lock';
import { loadDemo } from '#overview/demo/load-demo';
import { listCounties } from '#people/store';
import { type Command, print, Trouble, WrongUse } from './command.ts';
import { groundOf } from './ground.ts';
import { DEFAULT_FOLDER, withRecords } from './records.ts';

export const demoCommand: Command = {
  usage: 'demo --reset',
  summary: 'Makes the simulated county anew; refused where the records are of a real one',
  options: { reset: { type: 'boolean' } },
  arguments: 0,
  run: async (given) => {
    if (given.values.reset !== true)
      throw new WrongUse('--reset says that the demo’s records may go');
    if (process.env.DATABASE_URL)
      throw new Trouble('on a server, drop and create the database instead');
    await withRecords(async ({ db }) => {
      const counties = await listCounties(db);
      if (counties.some(({ simulated }) => !simulated))
        throw new Trouble('these records are of a real county');
    });
    await emptyFolder(process.env.QIANWAN_DATA ?? DEFAULT_FOLDER);
    await withRecords((opened) => loadDemo(groundOf(opened, true)));
    print(given, { ok: true }, 'the demo is new / 演示数据已重置');
    return 0;
  },
};

async function emptyFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const lock = await lockFolder(folder);
  rmSync(folder, { recursive: true });
  lock.close();
}
