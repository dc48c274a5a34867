import { assert } from '@qianwan/base/assert';
import { no, stop, yes } from '@qianwan/base/verdict';
import { startProcedure } from '@qianwan/contract/meetings';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { operation } from '#http/operation';
import { findRules } from '#registry/rules/store';
import { isVillage } from '#registry/villages/store';
import { procedureView, templateOf } from './views.ts';

export default operation(startProcedure, async (call) => {
  const { tx, input, actor, today } = call;
  const { village, template, matter, about } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const strange = about.filter((record) => placeOf(record) !== village);
  if (strange.length > 0) return no(stop('about-another-village', { about: strange.join(' ') }));
  if (templateOf(await findRules(tx), { template, startedOn: today }) === null)
    return no(stop('procedure-unknown', { template }));
  const id = await nextId(call, village, 'K');
  await insertRow(call, 'procedures', {
    id,
    village,
    template,
    matter,
    about: [...new Set(about)],
    started_on: today,
    started_by: actor.id,
  });
  const view = await procedureView(tx, today, id);
  assert(view !== null, 'it was started just now');
  return yes(view);
});
