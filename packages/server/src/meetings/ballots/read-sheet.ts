import { type Day, day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { readSheet } from '@qianwan/contract/meetings';
import { readingFaults, sheetState } from '@qianwan/programme/meetings/sheets';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { isPaperOf } from '#meetings/papers/store';
import { admitVoice } from './admit-voice.ts';
import { isCheckCode } from './check-code.ts';
import { findBallot, findClosing, findEarlier, findReadings, findSheetKey } from './store.ts';
import { countShown } from './views.ts';

/**
 * A first reading claims the household's voice, like a vote on screen would; later readings of the same
 * sheet are measured against it. The vote is cast when two agree, or a third has looked.
 */
export default operation(readSheet, async (call) => {
  const { tx, input, actor, today } = call;
  const { ballot: id, household, choice, marks, proxy, proxyPaper } = input;
  await lockRecord(tx, id);
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const key = await findSheetKey(tx, id);
  if (key === null) return no(stop('no-sheets-here'));
  if (!isCheckCode(key, household, input.check)) return no(stop('check-code-wrong', { household }));
  if (input.scan !== null && !(await isPaperOf(tx, input.scan, ballot.village)))
    return no(stop('not-found', { id: input.scan }));

  if ((await findClosing(tx, id)) !== null) return no(stop('ballot-counted'));
  const readings = await findReadings(tx, id, household);
  const faults = readingFaults(sheetState(ballot, readings), readings, actor.id);
  if (faults.length > 0) return no(...faults);
  const [first] = readings;
  const earlier = first === undefined ? await findEarlier(tx, id, household) : null;
  // Who brought the sheet was said, and judged, at the first reading.
  const brought = first === undefined ? { proxy, proxyPaper } : { proxy: null, proxyPaper: null };
  const arriving = { household, choice, marks, ...brought };
  // What came on paper by the last day may still be read until it is counted.
  const admitted = await admitVoice(call, ballot, arriving, {
    earlier,
    on: lastDayOf(ballot, today),
  });
  if (!admitted.ok) return admitted;

  await insertRow(call, 'sheet_readings', {
    ballot: id,
    household,
    reading: readings.length + 1,
    choice,
    marks: json(marks),
    proxy: brought.proxy,
    proxy_paper: brought.proxyPaper,
    scan: input.scan ?? first?.scan ?? null,
    reader: actor.id,
    read_on: today,
  });
  const state = sheetState(ballot, [
    ...readings,
    { choice, marks, reader: actor.id, readOn: today },
  ]);
  if (state.is === 'agreed' || state.is === 'settled')
    await insertRow(call, 'votes', {
      ballot: id,
      household,
      choice: state.voice.choice,
      marks: json(state.voice.marks),
      channel: 'paper',
      cast_on: first?.readOn ?? today,
      proxy: first?.proxy ?? null,
      proxy_paper: first?.proxyPaper ?? null,
      cast_by: actor.id,
    });
  return yes({
    ballot: id,
    state: state.is === 'unread' ? 'read-once' : state.is,
    differences: 'differences' in state ? [...state.differences] : [],
    count: await countShown(tx, ballot),
  });
});

function lastDayOf({ closesOn }: { readonly closesOn: string }, today: Day): Day {
  return today > closesOn ? day(closesOn) : today;
}
