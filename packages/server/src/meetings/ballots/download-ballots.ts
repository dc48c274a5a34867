import { no, stop, yes } from '@qianwan/base/verdict';
import { downloadBallots } from '@qianwan/contract/meetings';
import { insiders } from '@qianwan/programme/people/role';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { findBallot, findClosing } from './store.ts';

/** Where so few voted that neighbours could tell who said what, only those who work here may open the file. */
export default operation(downloadBallots, async ({ tx, input: { ballot: id }, actor }) => {
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const closing = await findClosing(tx, id);
  if (closing === null) return no(stop('ballot-not-counted', { closesOn: ballot.closesOn }));
  const isInside = insiders.includes(actor.role) && ballot.village.startsWith(actor.area);
  if (!closing.published && !isInside) return no(stop('file-not-public'));
  const content = await readDocument(tx, closing.file_sha256);
  if (content === null) return no(stop('not-found', { id: closing.file_sha256 }));
  const isElection = ballot.kind === 'approval' || ballot.kind === 'points';
  const headers = {
    'content-type': isElection ? 'text/plain; charset=utf-8' : 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${id}.${isElection ? 'pb' : 'csv'}"`,
  };
  return yes(new Response(new Uint8Array(content), { headers }));
});
