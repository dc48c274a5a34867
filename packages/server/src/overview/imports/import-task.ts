import { isDay } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { ImportKind } from '@qianwan/contract/registry';
import { z } from 'zod';
import { inArea } from '#db/area';
import { inTransaction } from '#db/database';
import { readDocument } from '#db/documents';
import type { Runner } from '#jobs/run-task';
import { endTask } from '#jobs/tasks';
import { importFrom } from './import-from.ts';

export const IMPORT = 'import';

/** What is left to do of a large import: the file is kept under its hash. */
export const ImportTask = z.object({
  kind: ImportKind,
  fileName: z.string(),
  day: z.string().nullable(),
  file: z.string(),
});
export type ImportTask = z.infer<typeof ImportTask>;

/**
 * Takes a kept file in. What it writes and the end of the task are one transaction, so that a crash
 * leaves either nothing of it, to be done again, or all of it, and the task ended.
 */
export const importTask: Runner = async (ground, task, report) => {
  const { kind, fileName, day, file } = ImportTask.parse(task.input);
  const content = await inArea(ground.db, task.county, (tx) => readDocument(tx, file));
  if (content === null) return no(stop('not-found', { id: file }));
  return inTransaction(ground.db, async (tx) => {
    const done = await importFrom(
      { ...ground, db: tx },
      {
        ...{ kind, fileName, content, area: task.county, dryRun: false, by: task.askedBy },
        ...(day !== null && isDay(day) && { day }),
        onProgress: (rows, total) => report({ done: rows, total, note: '' }),
      },
    );
    if (done.id === null) {
      return no(
        ...done.faults.map(({ code, level, detail, ...where }) => ({
          ...{ code, level },
          detail: { ...detail, ...where },
        })),
      );
    }
    const result = { ...done, preview: [] };
    await endTask(tx, task, { result }, ground.now().instant);
    return yes(result);
  });
};
