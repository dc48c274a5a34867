import type { Day } from '@qianwan/base/calendar';
import { byText } from '@qianwan/base/order';
import type { ImportKind as KindName } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { inArea } from '#db/area';
import { inTransaction, type Tx } from '#db/database';
import { tidy } from '#db/tidy';
import { addLine } from '#db/trail';
import { sha256, type Writer } from '#db/write';
import type { Ground } from '#http/perform';
import { countyIn } from '#registry/imports/check-area';
import type { ImportKind, Scope } from '#registry/imports/kind';
import { loadCounty, nextImportId } from '#registry/imports/load';
import { type Reading, readRows } from '#registry/imports/read-rows';
import { type ImportReport, reportOf, stops } from '#registry/imports/report';
import { openCounties } from '#registry/imports/store';
import { openCountyRules } from '#registry/rules/open-county-rules';
import { importKinds } from './import-kinds.ts';
import { judgeFile } from './judge-file.ts';

/** A file to take in, without HTTP: for the command line, the demo and long tasks. */
export type ImportOrder = {
  readonly kind: z.infer<typeof KindName>;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Every code of the file begins so: a county, or a province and more with `countyLength`. */
  readonly area: string;
  /** How many characters of a code are its county; left out where the area is one county. */
  readonly countyLength?: number;
  /** Put before every code, where a country numbers its places as another does. */
  readonly codePrefix?: string;
  /** The day of facts where the file names none. */
  readonly day?: Day;
  readonly dryRun: boolean;
  /** Who does it, as the trail will say. */
  readonly by: string;
  /** Told after each county how many rows of all are in. */
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Takes a file in, all of it or nothing, into as many counties as it speaks of. Counties that are not
 * open yet are opened by the names that a list of places gives them. Each county gets a line of its
 * trail; all share the import's id, so that one call undoes it everywhere.
 */
export async function importFrom(ground: Ground, order: ImportOrder): Promise<ImportReport> {
  const { dryRun, codePrefix = '' } = order;
  const kind = importKinds[order.kind];
  const scope = scopeOf(ground, order);
  const reading = await readRows(kind, order.content, scope, codePrefix);
  const report = await inTransaction(ground.db, async (tx) => {
    const faults = await inArea(tx, scope.area, (inside) =>
      judgeFile(inside, kind, reading, scope),
    );
    if (dryRun || stops(faults)) return reportOf(reading, faults, dryRun, null);
    const opened = await openCounties(tx, countiesOf(kind, reading, scope), scope.today);
    const id = await inArea(tx, scope.area, async (inside) => {
      for (const county of opened) await giveRules(inside, county, scope);
      return load(inside, kind, reading, scope, order);
    });
    return reportOf(reading, faults, false, id);
  });
  if (report.id !== null && report.rows >= WORTH_TIDYING) await tidy(ground.db, kind.tables);
  return report;
}

const WORTH_TIDYING = 2000;

function scopeOf(ground: Ground, order: ImportOrder): Scope {
  const { instant, today } = ground.now();
  const { area, countyLength = null, day = null, fileName, by } = order;
  return { area, countyLength, day, fileName, by, today, now: instant };
}

/** A county is open once it has policy numbers: without them nothing could be resolved or planned there. */
async function giveRules(tx: Tx, county: string, { now, by }: Scope): Promise<void> {
  const writer: Writer = { tx, county, writes: [] };
  await openCountyRules(writer);
  await addLine(writer, { at: now, actor: by, act: 'open-county', subject: county });
}

async function load(
  tx: Tx,
  kind: ImportKind,
  reading: Reading<never>,
  scope: Scope,
  { content, onProgress }: ImportOrder,
): Promise<string> {
  const id = await nextImportId({ tx, county: scope.area, writes: [] }, scope.area);
  const source = { fileName: scope.fileName, sha256: sha256(content) };
  const act = { at: scope.now, actor: scope.by, act: `import ${kind.kind}`, subject: id };
  let done = 0;
  for (const [county, rows] of rowsByCounty(kind, reading, scope)) {
    const writer: Writer = { tx, county, writes: [] };
    await loadCounty(writer, kind, id, rows, source, scope);
    await addLine(writer, act);
    done += rows.length;
    onProgress?.(done, reading.rows.length);
  }
  return id;
}

function rowsByCounty(
  kind: ImportKind,
  { rows }: Reading<never>,
  scope: Scope,
): [county: string, rows: never[]][] {
  const byCounty = Map.groupBy(
    rows.map(({ value }) => value),
    (value) => countyIn(scope, kind.placeOf(value)),
  );
  return [...byCounty].sort(([a], [b]) => byText(a, b));
}

/** Only a list of places opens counties, each by its name, or by its code until someone names it. */
function countiesOf(kind: ImportKind, reading: Reading<never>, scope: Scope): Map<string, string> {
  if (kind.counties === undefined) return new Map();
  const names = kind.counties(reading.rows.map(({ value }) => value));
  return new Map(
    rowsByCounty(kind, reading, scope).map(([county]) => [county, names.get(county) ?? county]),
  );
}
