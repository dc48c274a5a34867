import { createApp } from '#app';
import { consoleFiles } from '#http/console-files';
import { listen } from '#http/listen';
import type { Ground } from '#http/perform';
import { startQueue } from '#jobs/queue';
import { runners } from '#jobs/runners';
import { demoPeople, loadDemo } from '#overview/demo/load-demo';
import { listCounties } from '#people/store';
import { type Command, Trouble, wholeNumber } from './command.ts';
import { groundOf } from './ground.ts';
import { openRecords } from './records.ts';

const DEFAULT_PORT = 8600;

export const serveCommand: Command = {
  usage: 'serve [--port N] [--host ADDRESS] [--demo]',
  summary: 'Starts the server; with --demo on empty records, with the simulated county of Anji',
  options: { port: { type: 'string' }, host: { type: 'string' }, demo: { type: 'boolean' } },
  arguments: 0,
  run: async (given) => {
    const port = wholeNumber(given, 'port', 0, Number(process.env.PORT ?? DEFAULT_PORT));
    const host = String(given.values.host ?? process.env.QIANWAN_HOST ?? '127.0.0.1');
    const office = consoleFiles((line) => process.stderr.write(`${line}\n`));
    const opened = await openRecords();
    const ground = groundOf(opened, given.values.demo === true);
    if (ground.demo) await prepareDemo(ground);
    const app = createApp(ground, ground.demo ? demoPeople : {});
    office.serve(app);
    const listening = await listen(app.fetch, host, port).catch((error: NodeJS.ErrnoException) => {
      throw new Trouble(
        `${host}:${port} cannot be listened at (${error.code}); choose another with --port`,
      );
    });
    process.stdout.write(`千万 Qianwan: ${listening.address}\n`);
    // Pages are there at once; the queue is ready a moment later, and takes up what a crash left.
    const queue = await startQueue(opened, ground, runners);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    await listening.close();
    await queue.stop();
    await opened.close();
    return 0;
  },
};

/** In the demo anyone may be anyone, so it never runs over the records of a real county. */
async function prepareDemo(ground: Ground): Promise<void> {
  const counties = await listCounties(ground.db);
  if (counties.some(({ simulated }) => !simulated))
    throw new Trouble('these records are of a real county; start without --demo');
  if (counties.length === 0) await loadDemo(ground);
}
