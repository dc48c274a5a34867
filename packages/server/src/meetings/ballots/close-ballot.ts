import { assert } from '@qianwan/base/assert';
import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { closeBallot } from '@qianwan/contract/meetings';
import type { Ballot } from '@qianwan/programme/meetings/ballot';
import { sheetState } from '@qianwan/programme/meetings/sheets';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Tx } from '#db/database';
import { keepDocument } from '#db/documents';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { findRules } from '#registry/rules/store';
import { ruledBy, tallied } from './closing.ts';
import { countVotes, findBallot, findClosing, findReadings, findVotes } from './store.ts';
import { closingView, dueOf } from './views.ts';

/** A ballot is judged by the rules of the day it was opened: nobody changes them once votes are in. */
export default operation(closeBallot, async (call) => {
  const { tx, input, actor, today } = call;
  const { ballot: id } = input;
  await lockRecord(tx, id);
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  if ((await findClosing(tx, id)) !== null) return no(stop('ballot-counted'));
  const votes = await findVotes(tx, id);
  const due = await dueOf(tx, ballot);
  if (today <= ballot.closesOn && votes.length < due)
    return no(stop('ballot-still-open', { closesOn: ballot.closesOn }));
  const unsettled = await unsettledSheets(tx, ballot);
  if (unsettled.length > 0)
    return no(stop('sheets-unsettled', { households: unsettled.join(' ') }));

  const rows = rulesOf(await findRules(tx), day(ballot.openedOn));
  const rules = ruledBy(ballot, rows);
  const { file, result } = tallied(ballot, votes, await countVotes(tx, id), rules);
  const type = ballot.kind === 'approval' || ballot.kind === 'points' ? 'text/plain' : 'text/csv';
  const least = rows.read('ballot.least-published')?.value ?? 1;
  await insertRow(call, 'ballot_closings', {
    ballot: id,
    closed_on: today,
    closed_by: actor.id,
    due,
    cast_count: votes.length,
    published: votes.length >= least,
    file_sha256: await keepDocument(call, new TextEncoder().encode(file), type),
    rules: json(rules),
    result: json(result),
  });
  const closing = await closingView(tx, ballot);
  assert(closing !== null, 'it was closed just now');
  return yes({ id, closing });
});

/** Households whose sheet waits for a second reader, or for a third look. */
async function unsettledSheets(tx: Tx, ballot: Ballot): Promise<string[]> {
  const byHousehold = Map.groupBy(await findReadings(tx, ballot.id), ({ household }) => household);
  return [...byHousehold]
    .filter(([, readings]) => {
      const { is } = sheetState(ballot, readings);
      return is !== 'agreed' && is !== 'settled';
    })
    .map(([household]) => household);
}
