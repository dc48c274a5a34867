import { no, stop, yes } from '@qianwan/base/verdict';
import { showSheets } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { findBallot } from './store.ts';
import { sheetsOf } from './views.ts';

export default operation(showSheets, async ({ tx, input: { ballot: id } }) => {
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const rows = await sheetsOf(tx, ballot);
  return rows === null ? no(stop('no-sheets-here')) : yes({ rows });
});
