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

/** The day on which a need was raised: before the round, or (where no work answers it yet) in the last weeks. */
type RaisedOn = (need: DemoNeed) => Day;

/** Needs of before the round, seen and answered; those of the last weeks still wait for an answer. */
export async function loadNeeds(
  writer: Writer,
  ids: ReadonlyMap<DemoNeed, string>,
  fresh: ReadonlySet<DemoNeed>,
  { opening, today }: { readonly opening: Day; readonly today: Day },
): Promise<void> {
  const raisedOn: RaisedOn = (need) =>
    fresh.has(need) ? addDays(today, -1 - (need.daysAgo % 24)) : addDays(opening, -need.daysAgo);
  await insertNeeds(writer, ids, raisedOn);
  const voices = [...ids].flatMap(([need, id]) => voicesOf(need, id, raisedOn(need)));
  for (let at = 0; at < voices.length; at += 2000)
    await insertRows(writer, 'need_voices', voices.slice(at, at + 2000));
  const old = [...ids].filter(([need]) => !fresh.has(need));
  const steps = old.flatMap(([need, id]) => [
    stepOf(
      id,
      'answered',
      '收到了，会去看，结果告诉您。',
      addDays(raisedOn(need), 1 + (need.daysAgo % 9)),
    ),
    stepOf(id, 'verified', '已上门看过，情况属实。', opening),
  ]);
  await insertRows(writer, 'need_steps', steps);
}

async function insertNeeds(
  writer: Writer,
  ids: ReadonlyMap<DemoNeed, string>,
  raisedOn: RaisedOn,
): Promise<void> {
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
    rows: [...ids].map(([need, id]) => {
      const { village, words, category, severity, channel, household } = need;
      const said = [id, village, words, category, severity, channel, household];
      return [...said, raisedOn(need), sha256(`simulated ${id}`)];
    }),
  });
}

function voicesOf({ household, voices, channel }: DemoNeed, need: string, givenOn: Day) {
  return [household, ...voices].map((each) => ({
    need,
    household: each,
    channel,
    given_on: givenOn,
  }));
}

function stepOf(need: string, step: 'answered' | 'verified', words: string, takenOn: Day) {
  return { need, step, words, work: null, by_actor: 'demo-township', taken_on: takenOn };
}
