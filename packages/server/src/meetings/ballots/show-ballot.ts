import { no, stop, yes } from '@qianwan/base/verdict';
import { showBallot } from '@qianwan/contract/meetings';
import { operation } from '#http/operation';
import { ballotView } from './views.ts';

export default operation(showBallot, async ({ tx, input: { ballot: id } }) => {
  const view = await ballotView(tx, id);
  return view === null ? no(stop('not-found', { id })) : yes(view);
});
