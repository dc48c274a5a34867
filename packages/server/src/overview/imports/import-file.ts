import { day } from '@qianwan/base/calendar';
import { no, yes } from '@qianwan/base/verdict';
import { importFile } from '@qianwan/contract/registry';
import { keepDocument } from '#db/documents';
import { sha256 } from '#db/write';
import { operation } from '#http/operation';
import { askTask } from '#jobs/tasks';
import type { Scope } from '#registry/imports/kind';
import { loadCounty, nextImportId } from '#registry/imports/load';
import { readRows } from '#registry/imports/read-rows';
import { reportOf, stops } from '#registry/imports/report';
import { importKinds } from './import-kinds.ts';
import { IMPORT, type ImportTask } from './import-task.ts';
import { judgeFile } from './judge-file.ts';

/** One county's file over HTTP; a large one goes on as a task. A file of several counties goes by the command line. */
export default operation(importFile, async (call) => {
  const { tx, county, input, actor, today, now } = call;
  const { fileName, dryRun } = input;
  const kind = importKinds[input.kind];
  const scope: Scope = {
    ...{ area: county, countyLength: null, day: input.day === undefined ? null : day(input.day) },
    ...{ fileName, by: actor.id, today, now },
  };
  const content = Buffer.from(input.content, 'base64');
  const reading = await readRows(kind, content, scope, '');
  const faults = await judgeFile(tx, kind, reading, scope);
  if (dryRun) return yes(reportOf(reading, faults, true, null));
  if (stops(faults)) return no(...reportOf(reading, faults, false, null).faults.map(asFinding));
  if (reading.rows.length > MOST_AT_ONCE) {
    const { kind, day } = input;
    const file = await keepDocument(call, content, 'application/octet-stream');
    const asked: ImportTask = { kind, fileName, day: day ?? null, file };
    const task = await askTask(call, { kind: IMPORT, input: asked, by: actor.id, at: now });
    return yes({ ...reportOf(reading, faults, false, null), task });
  }
  const id = await nextImportId(call, county);
  const rows = reading.rows.map(({ value }) => value);
  await loadCounty(call, kind, id, rows, { fileName, sha256: sha256(content) }, scope);
  return yes(reportOf(reading, faults, false, id));
});

/** Above this many rows a person would wait too long: the file goes on as a task. */
const MOST_AT_ONCE = 5000;

type Fault = ReturnType<typeof reportOf>['faults'][number];

/** A file that was not dry-run first is refused with the place of every fault. */
function asFinding({ code, level, detail, sheet, row, column }: Fault) {
  return { code, level, detail: { ...detail, sheet, row, column } };
}
