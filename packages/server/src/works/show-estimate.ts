import { no, stop, yes } from '@qianwan/base/verdict';
import { showEstimate } from '@qianwan/contract/works';
import { estimateFaults, totalFen } from '@qianwan/programme/works/estimate';
import { operation } from '#http/operation';
import { itemRatesOn } from './item-rates.ts';
import { findEstimate, findWorks } from './store.ts';

export default operation(showEstimate, async ({ tx, today, input: { work: id } }) => {
  const [work] = await findWorks(tx, [id]);
  if (work === undefined) return no(stop('not-found', { id }));
  const kept = await findEstimate(tx, id);
  if (kept === null) return yes({ estimate: null });
  const findings = estimateFaults(kept, work.costFen, await itemRatesOn(tx, today));
  return yes({ estimate: { ...kept, totalFen: totalFen(kept), findings } });
});
