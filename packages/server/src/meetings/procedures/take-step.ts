import { assert } from '@qianwan/base/assert';
import { no, stop, yes } from '@qianwan/base/verdict';
import { takeProcedureStep } from '@qianwan/contract/meetings';
import { stepFaults } from '@qianwan/programme/meetings/procedure';
import { lockRecord } from '#db/lock';
import { insertRow, json } from '#db/write';
import { operation } from '#http/operation';
import { isPaperOf } from '#meetings/papers/store';
import { resolutionView } from '#meetings/views';
import { findRules } from '#registry/rules/store';
import { findProcedure, findSteps } from './store.ts';
import { procedureView, templateOf } from './views.ts';

export default operation(takeProcedureStep, async (call) => {
  const { tx, input, actor, today, now } = call;
  const { procedure: id, ...asked } = input;
  await lockRecord(tx, id);
  const procedure = await findProcedure(tx, id);
  const template = procedure === null ? null : templateOf(await findRules(tx), procedure);
  if (procedure === null || template === null) return no(stop('not-found', { id }));
  const { village } = procedure;
  for (const { paper } of asked.papers) {
    if (!(await isPaperOf(tx, paper, village))) return no(stop('not-found', { id: paper }));
  }
  const resolution = asked.resolution === null ? null : await resolutionView(tx, asked.resolution);
  const taken = (await findSteps(tx, [id])).get(id) ?? [];
  const faults = stepFaults(template, taken, asked, { resolution, today, village });
  if (faults.length > 0) return no(...faults);
  await insertRow(call, 'procedure_steps', {
    procedure: id,
    step: asked.step,
    done_on: asked.doneOn,
    resolution: asked.resolution,
    papers: json(asked.papers),
    signed: asked.signed,
    taken_by: actor.id,
    taken_at: now,
  });
  const view = await procedureView(tx, today, id);
  assert(view !== null, 'it was found above');
  return yes(view);
});
