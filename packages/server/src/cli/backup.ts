import { backUp, restore } from '#db/backup';
import { verifyTrail } from '#db/verify-trail';
import { type Command, print, Trouble } from './command.ts';
import { withRecords } from './records.ts';

export const backupCommand: Command = {
  usage: 'backup FILE',
  summary: 'Writes all records to a file, as they were at one instant',
  options: {},
  arguments: 1,
  run: (given) =>
    withRecords(async ({ db }) => {
      const [file] = given.arguments as readonly [string];
      const rows = await backUp(db, file);
      print(given, { rows }, `${rows} rows are in ${file}`);
      return 0;
    }),
};

export const restoreCommand: Command = {
  usage: 'restore FILE',
  summary: 'Puts a backup into empty records, and verifies the trail there',
  options: {},
  arguments: 1,
  run: (given) =>
    withRecords(async ({ db }) => {
      const [file] = given.arguments as readonly [string];
      const rows = await restore(db, file).catch((error: Error) => {
        throw new Trouble(`${file} was not restored: ${error.message}`);
      });
      const { breaches } = await verifyTrail(db);
      const ok = breaches.length === 0;
      print(
        given,
        { rows, ok },
        `${rows} rows restored; the trail ${ok ? 'holds' : 'is broken: run verify-trail'}`,
      );
      return ok ? 0 : 1;
    }),
};
