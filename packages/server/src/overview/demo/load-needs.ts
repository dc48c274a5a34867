import { addDays, type Day } from '@qianwan/base/calendar';
import type { DemoNeed } from '@qianwan/programme/overview/demo/demo-needs';
import { insertRows, sha256, type Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';

const SIMULATED = '330523-I2';

/** Needs with the ids they get, in the generator's order. */
export function needIds(needs: readonly DemoNeed[]): Map<DemoNeed, string> {
  const last = new Map<string, number>();
  return new Map(
    needs.map((need) => {
      const number = (last.get(need.village) ?? 0) + 1;
      last.set(need.village, number);
      return [need, `${need.village}-N${number}`];
    }),
  );
}

/** Needs, the households that say so too, and the township's word that it went and saw them. */
export async function loadNeeds(
  writer: Writer,
  ids: ReadonlyMap<DemoNeed, string>,
  opening: Day,
): Promise<void> {
  const needs = [...ids];
  await insertBatch(writer, {
    table: 'needs',
    importId: SIMULATED,
    columns: [
      { name: 'id', type: 'text' },
      { name: 'village', type: 'text' },
      { name: 'words', type: 'text' },
      { name: 'category', type: 'text' },
      { name: 'severity', type: 'int4' },
      { name: 'channel', type: 'text' },
      { name: 'household', type: 'text' },
      { name: 'raised_on', type: 'date' },
      { name: 'receipt_sha256', type: 'text' },
    ],
    rows: needs.map(([{ village, words, category, severity, channel, household, daysAgo }, id]) => [
      ...[id, village, words, category, severity, channel, household],
      addDays(opening, -daysAgo),
      sha256(`simulated ${id}`),
    ]),
  });
  const voices = needs.flatMap(([need, id]) =>
    [need.household, ...need.voices].map((household) => ({
      need: id,
      household,
      channel: need.channel,
      given_on: addDays(opening, -need.daysAgo),
    })),
  );
  for (let at = 0; at < voices.length; at += 2000)
    await insertRows(writer, 'need_voices', voices.slice(at, at + 2000));
  await insertRows(
    writer,
    'need_steps',
    needs.map(([{ daysAgo }, id]) => ({
      need: id,
      step: 'verified',
      words: '已上门看过，情况属实。',
      work: null,
      by_actor: 'demo-township',
      taken_on: addDays(opening, -Math.floor(daysAgo / 2)),
    })),
  );
}
