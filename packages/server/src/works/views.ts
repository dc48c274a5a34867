import type { listWorks as listWorksEndpoint, WorkView } from '@qianwan/contract/works';
import { workStateOf } from '@qianwan/programme/works/state';
import type { Work } from '@qianwan/programme/works/work';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findPlaceNames } from '#registry/villages/store';
import { findAdmissions, findNewestChecks, findWorks, listWorks } from './store.ts';

export type WorkShown = z.input<typeof WorkView>;

type Asked = z.output<typeof listWorksEndpoint.input>;

/** A page of an area's works in order of id, which is their key. */
export async function workPage(
  tx: Tx,
  { area, after, most, state, type }: Asked,
): Promise<{ rows: WorkShown[]; next: string | null }> {
  const found = await listWorks(tx, { area, after, most: most + 1, state, type });
  const page = found.slice(0, most);
  const last = page.at(-1);
  const more = found.length > most && last !== undefined;
  return { rows: await shown(tx, page), next: more ? last.id : null };
}

/** One work and where it stands; null where there is none. */
export async function workView(tx: Tx, id: string): Promise<WorkShown | null> {
  const [view] = await workViews(tx, [id]);
  return view ?? null;
}

/** Some works by id, in order of id; ids that nobody gave out are left out. */
export async function workViews(tx: Tx, ids: readonly string[]): Promise<WorkShown[]> {
  return shown(tx, await findWorks(tx, ids));
}

async function shown(tx: Tx, works: readonly Work[]): Promise<WorkShown[]> {
  const ids = works.map(({ id }) => id);
  const names = await findPlaceNames(
    tx,
    works.map(({ village }) => village),
  );
  const checks = await findNewestChecks(tx, ids);
  const admissions = await findAdmissions(tx, ids);
  return works.map((work) => {
    const check = checks.get(work.id) ?? null;
    const admittedOn = admissions.get(work.id) ?? null;
    return {
      ...work,
      villageName: names.get(work.village) ?? work.village,
      state: workStateOf(check, admittedOn),
      findings: [...(check?.findings ?? [])],
      checkedOn: check?.checkedOn ?? null,
      admittedOn,
    };
  });
}
