import type { Finding } from '@qianwan/base/verdict';
import { BallotView, showSheets } from '@qianwan/contract/meetings';
import { isPermitted } from '@qianwan/programme/people/permission';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { ballotPage } from '@qianwan/web/public/meetings/ballot-page';
import { sheetsPage } from '@qianwan/web/public/meetings/sheets-page';
import { voiceTyped } from '@qianwan/web/public/meetings/voting-form';
import { sheetWords } from '@qianwan/web/words/public/ballots';
import type { Fields, Form, Page, Visit } from '#http/page';
import castVote from '#meetings/ballots/cast-vote';
import { findBallot } from '#meetings/ballots/store';
import { ballotView, sheetsOf } from '#meetings/ballots/views';
import { frameOf } from './frame-of.ts';
import { pathTo } from './places.ts';
import { withSize } from './with-size.ts';

const area: Page['area'] = ({ ballot = '' }) => ballot;

export const ballot: Page = {
  path: addresses.ballot,
  area,
  show: (visit) => showBallot(visit, [], {}),
};

export const vote: Form = {
  path: addresses.vote,
  operation: castVote,
  area,
  input: (fields, { ballot }) => ({ ballot, ...voiceTyped(fields) }),
  next: ({ ballot: id }: { ballot: string }, fields) => withSize(`/${id}?thanks=1`, fields),
  again: showBallot,
};

/** For those who print them, and for nobody else: six signs that only one household's sheet may carry. */
export const sheets: Page = {
  path: addresses.sheets,
  area,
  show: async (visit) => {
    const { tx, parts, actor } = visit;
    const id = parts.ballot ?? '';
    const found = await findBallot(tx, id);
    if (found === null || !isPermitted(actor, showSheets.may, id)) return null;
    const rows = await sheetsOf(tx, found);
    const view = await ballotView(tx, id);
    if (rows === null || view === null) return null;
    const path = await pathTo(tx, view.village, sheetWords.title[visit.language]);
    return sheetsPage(await frameOf(visit), { ballot: BallotView.parse(view), path, sheets: rows });
  },
};

async function showBallot(
  visit: Visit,
  findings: readonly Finding[],
  typed: Fields,
): Promise<Html | null> {
  const id = visit.parts.ballot ?? '';
  const view = await ballotView(visit.tx, id);
  if (view === null) return null;
  const path = await pathTo(visit.tx, view.village, view.question);
  const frame = { ...(await frameOf(visit)), address: `/${id}` };
  const thanks = visit.query.thanks === '1';
  return ballotPage(frame, { ballot: BallotView.parse(view), path, findings, typed, thanks });
}
