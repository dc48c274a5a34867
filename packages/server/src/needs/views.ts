import { type Day, day } from '@qianwan/base/calendar';
import type { listNeeds as listNeedsEndpoint, NeedView } from '@qianwan/contract/needs';
import { clockOf } from '@qianwan/programme/needs/clock';
import { type Nature, nameOn, naturesOn, topicsOn } from '@qianwan/programme/needs/lists';
import { isSilent, stateOf } from '@qianwan/programme/needs/state';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';
import { findPlaceNames } from '#registry/villages/store';
import {
  countEchoes,
  countPhotos,
  countVoices,
  findMerged,
  findNeeds,
  findSteps,
  type KeptNeed,
  listNeeds,
} from './store.ts';

export type NeedShown = z.input<typeof NeedView>;

type Asked = z.output<typeof listNeedsEndpoint.input>;

/** A page of an area's needs, newest first; the key of a row is raisedOn|id. */
export async function needPage(
  tx: Tx,
  today: Day,
  { area, after, most, state, overdue }: Asked,
): Promise<{ rows: NeedShown[]; next: string | null }> {
  const overdueOn = overdue ? today : null;
  const found = await listNeeds(tx, { area, after, most: most + 1, state, overdueOn });
  const page = found.slice(0, most);
  const last = page.at(-1);
  const more = found.length > most && last !== undefined;
  return {
    rows: await shown(tx, today, page),
    next: more ? `${last.raisedOn}|${last.id}` : null,
  };
}

/** One need as anyone may see it; null where there is none. */
export async function needView(tx: Tx, today: Day, id: string): Promise<NeedShown | null> {
  const [view] = await needViews(tx, today, [id]);
  return view ?? null;
}

/** Some needs by id, in order of id; ids that nobody gave out are left out. */
export async function needViews(tx: Tx, today: Day, ids: readonly string[]): Promise<NeedShown[]> {
  return shown(tx, today, await findNeeds(tx, ids));
}

/** Household and receipt stay behind: what is shown is listed field by field. */
export async function shown(tx: Tx, today: Day, needs: readonly KeptNeed[]): Promise<NeedShown[]> {
  if (needs.length === 0) return [];
  const ids = needs.map(({ id }) => id);
  const names = await findPlaceNames(
    tx,
    needs.map(({ village }) => village),
  );
  const steps = await findSteps(tx, ids);
  const voices = await countVoices(tx, ids);
  const echoes = await countEchoes(tx, ids);
  const merged = await findMerged(tx, ids);
  const photos = await countPhotos(tx, ids);
  const rows = await findRules(tx);
  const rules = rulesOf(rows, today);
  const headings = headingsBy(rows);
  return needs.map(({ household: _, receiptSha256: __, lon: ___, lat: ____, ...need }) => {
    const taken = steps.get(need.id) ?? [];
    return {
      ...need,
      villageName: names.get(need.village) ?? need.village,
      ...headings(need),
      echoes: echoes.get(need.id) ?? 0,
      mergedInto: merged.get(need.id)?.into ?? null,
      merged: [...(merged.get(need.id)?.with ?? [])],
      photos: photos.get(need.id) ?? 0,
      voices: voices.get(need.id) ?? 0,
      state: stateOf(taken),
      clock: clockOf(need, taken, rows, today),
      silent: isSilent(taken, rules),
      steps: taken.map(({ step, words, work, takenOn }) => ({ step, words, work, takenOn })),
    };
  });
}

/** The headings of a need by the lists of its day; a list is read once for each day that comes up. */
function headingsBy(rows: readonly RuleRow[]) {
  const byDay = new Map<string, { natures: readonly Nature[]; topics: readonly Nature[] }>();
  return ({ raisedOn, nature, topic }: Pick<KeptNeed, 'raisedOn' | 'nature' | 'topic'>) => {
    const lists = byDay.get(raisedOn) ?? listsOn(rows, day(raisedOn));
    byDay.set(raisedOn, lists);
    const natureName = nameOn(lists.natures, nature);
    const topicName = nameOn(lists.topics, topic);
    return {
      natureName: { zh: natureName.zh, en: natureName.en },
      topicName: { zh: topicName.zh, en: topicName.en },
    };
  };
}

function listsOn(rows: readonly RuleRow[], on: Day) {
  const rules = rulesOf(rows, on);
  return { natures: naturesOn(rules), topics: topicsOn(rules) };
}
