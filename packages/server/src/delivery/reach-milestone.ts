import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { reachMilestone } from '@qianwan/contract/delivery';
import { milestoneFaults } from '@qianwan/programme/delivery/progress';
import { keepDocument } from '#db/documents';
import { lockRecord } from '#db/lock';
import { operation } from '#http/operation';
import { findDelivery, keepMilestone } from './store.ts';

const MOST_MB = 5;

/** A picture is never compulsory; what is given is kept by its hash. */
export default operation(reachMilestone, async (call) => {
  const { tx, input, today } = call;
  const { work, milestone, words } = input;
  await lockRecord(tx, work);
  const record = await findDelivery(tx, work);
  if (record === null) return no(stop('not-ordered', { work }));
  const faults = milestoneFaults(record, { milestone, reachedOn: day(input.reachedOn) }, today);
  const files = input.evidence.map(({ mediaType, content }) => ({
    mediaType,
    content: Buffer.from(content, 'base64'),
  }));
  const tooLarge = files.some(({ content }) => content.length > MOST_MB * 1_000_000);
  if (tooLarge) faults.push(stop('evidence-too-large', { mostMb: MOST_MB }));
  if (faults.length > 0) return no(...faults);
  const evidence: string[] = [];
  for (const { mediaType, content } of files)
    evidence.push(await keepDocument(call, content, mediaType));
  const reached = { work, milestone, reachedOn: input.reachedOn, words, evidence };
  await keepMilestone(call, reached, call.actor.id);
  return yes({ work, milestone });
});
