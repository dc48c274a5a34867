import { addDays, type Day } from '@qianwan/base/calendar';
import type { DemoNeed } from '@qianwan/programme/overview/demo/demo-needs';
import type { DemoVillage } from '@qianwan/programme/overview/demo/demo-village';
import type { DemoWork } from '@qianwan/programme/overview/demo/demo-works';
import { passesGates } from '@qianwan/programme/works/gates';
import type { Work } from '@qianwan/programme/works/work';
import { insertRows, type Writer } from '#db/write';
import { workRow } from '#works/work-row';
import { gateSays, type Said } from './gate-works.ts';

/** Works with the ids they get, in the generator's order. */
export function workIds(works: readonly DemoWork[]): Map<DemoWork, string> {
  const last = new Map<string, number>();
  return new Map(
    works.map((work) => {
      const number = (last.get(work.village) ?? 0) + 1;
      last.set(work.village, number);
      return [work, `${work.village}-W${number}`];
    }),
  );
}

/**
 * What villages proposed, and what every gate said of it. The gates are asked in memory, of the same
 * facts as were just written: a thousand works one by one would keep a newcomer waiting.
 */
export async function loadWorks(
  writer: Writer,
  villages: readonly DemoVillage[],
  ids: ReadonlyMap<DemoWork, string>,
  needs: ReadonlyMap<DemoNeed, string>,
  meetings: ReadonlyMap<string, Record<string, unknown>>,
  proposedOn: Day,
): Promise<void> {
  const checkedOn = addDays(proposedOn, 12);
  const works = [...ids].map(([demo, id]) => workOf(demo, id, needs, proposedOn));
  const proposals = works.map((work) => ({
    id: work.id,
    village: work.village,
    ...workRow(work),
    proposed_by: 'demo-clerk',
    proposed_on: proposedOn,
  }));
  await insertRows(writer, 'works', proposals);
  const voices = new Map([...needs].map(([need, id]) => [id, need.voices.length + 1]));
  const said = gateSays({ works, villages, voices, meetings, on: checkedOn });
  await insertRows(
    writer,
    'gate_checks',
    said.map((each) => checkRow(each, checkedOn)),
  );
  const admitted = said.filter(({ findings }) => passesGates(findings)).map(({ work }) => work);
  const by = { by_actor: 'demo-township' };
  await insertRows(
    writer,
    'admissions',
    admitted.map(({ id }) => ({ work: id, admitted_on: checkedOn, ...by })),
  );
  const step = { step: 'taken-up', words: '', taken_on: checkedOn, ...by };
  const takenUp = admitted.flatMap(({ id, needs }) =>
    needs.map((need) => ({ need, work: id, ...step })),
  );
  await insertRows(writer, 'need_steps', takenUp);
}

function checkRow({ work, facts, findings }: Said, checkedOn: Day) {
  return {
    work: work.id,
    checked_on: checkedOn,
    passed: passesGates(findings),
    findings,
    inputs: { work, facts },
    by_actor: 'demo-township',
  };
}

function workOf(
  demo: DemoWork,
  id: string,
  needs: ReadonlyMap<DemoNeed, string>,
  proposedOn: Day,
): Work {
  const { need, ...work } = demo;
  return {
    ...work,
    id,
    needs: [needs.get(need) ?? ''],
    resolution: `${demo.village}-M1`,
    owner: '村集体经济组织',
    after: [],
    proposedOn,
  };
}
