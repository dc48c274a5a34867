import { type Day, day } from '@qianwan/base/calendar';
import type {
  listProcedures as listProceduresEndpoint,
  ProcedureView,
} from '@qianwan/contract/meetings';
import { isSettled, type Procedure, standOf } from '@qianwan/programme/meetings/procedure';
import type { ProcedureTemplate } from '@qianwan/programme/registry/procedure-shapes';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';
import { findPlaceNames } from '#registry/villages/store';
import { findProcedure, findProceduresAbout, findSteps, listProcedures } from './store.ts';

export type ProcedureShown = z.input<typeof ProcedureView>;

type Asked = z.output<typeof listProceduresEndpoint.input>;

/** A page of an area's matters in order of id. */
export async function procedurePage(tx: Tx, today: Day, { area, after, most }: Asked) {
  const found = await listProcedures(tx, { area, after, most: most + 1 });
  const page = found.slice(0, most);
  const last = page.at(-1);
  const more = found.length > most && last !== undefined;
  return { rows: await shown(tx, today, page), next: more ? last.id : null };
}

/** A matter and where it stands; null where there is none. */
export async function procedureView(
  tx: Tx,
  today: Day,
  id: string,
): Promise<ProcedureShown | null> {
  const procedure = await findProcedure(tx, id);
  if (procedure === null) return null;
  const [view] = await shown(tx, today, [procedure]);
  return view ?? null;
}

/** The matters of a village that name one of some records, and where they stand. */
export async function proceduresAbout(
  tx: Tx,
  today: Day,
  village: string,
  records: readonly string[],
): Promise<ProcedureShown[]> {
  return shown(tx, today, await findProceduresAbout(tx, village, records));
}

/** The template that a matter follows: as the county's rules stood when it began. */
export function templateOf(
  rows: readonly RuleRow[],
  { template, startedOn }: Pick<Procedure, 'template' | 'startedOn'>,
): ProcedureTemplate | null {
  return rulesOf(rows, day(startedOn)).read('procedure', template)?.value ?? null;
}

async function shown(
  tx: Tx,
  today: Day,
  procedures: readonly Procedure[],
): Promise<ProcedureShown[]> {
  if (procedures.length === 0) return [];
  const rules = await findRules(tx);
  const steps = await findSteps(
    tx,
    procedures.map(({ id }) => id),
  );
  const names = await findPlaceNames(
    tx,
    procedures.map(({ village }) => village),
  );
  return procedures.map((procedure) => {
    const template = templateOf(rules, procedure);
    const taken = steps.get(procedure.id) ?? [];
    const stand = template === null ? [] : standOf(template, taken, today);
    return {
      ...procedure,
      villageName: names.get(procedure.village) ?? procedure.village,
      name: template?.name ?? { zh: procedure.template, en: procedure.template },
      settled: template !== null && isSettled(template, taken, today),
      steps: stand.map((each) => ({ ...each })),
    };
  });
}
