import { no, stop, yes } from '@qianwan/base/verdict';
import { recountSheet } from '@qianwan/contract/meetings';
import { differencesOf, marksFaults } from '@qianwan/programme/meetings/marks';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { isCheckCode } from './check-code.ts';
import { findBallot, findReadings, findRecounts, findSheetKey, findVotes } from './store.ts';
import { drawnOf } from './views.ts';

/** Whoever looks again has not read this sheet before, and is not told what was read. */
export default operation(recountSheet, async (call) => {
  const { tx, input, actor, today } = call;
  const { ballot: id, household, choice, marks } = input;
  await lockRecord(tx, id);
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const key = await findSheetKey(tx, id);
  if (key === null) return no(stop('no-sheets-here'));
  if (!(await drawnOf(tx, ballot)).includes(household)) return no(stop('sheet-not-drawn'));
  if (!isCheckCode(key, household, input.check)) return no(stop('check-code-wrong', { household }));
  const readings = await findReadings(tx, id, household);
  if (readings.some(({ reader }) => reader === actor.id)) return no(stop('recount-by-reader'));
  const before = await findRecounts(tx, id);
  if (before.some((again) => again.household === household)) return no(stop('recounted-already'));
  const faults = marksFaults(ballot, { choice, marks });
  if (faults.length > 0) return no(...faults);
  await insertRow(call, 'sheet_recounts', {
    ballot: id,
    household,
    choice,
    marks: json(marks),
    reader: actor.id,
    read_on: today,
  });
  const vote = (await findVotes(tx, id)).find((cast) => cast.household === household);
  const differences = vote === undefined ? [] : differencesOf(ballot, vote, { choice, marks });
  return yes({ ballot: id, differences });
});
