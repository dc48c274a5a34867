import { addDays, type Day, yearOf } from '@qianwan/base/calendar';
import { fen, yuan } from '@qianwan/base/money';
import { demoEnvelopes, demoPayers } from '@qianwan/programme/overview/demo/demo-funds';
import type { Actor } from '@qianwan/programme/people/actor';
import addPayer from '#funds/add-payer';
import setEnvelope from '#funds/set-envelope';
import type { Ground } from '#http/perform';
import { runTasksNow } from '#jobs/run-task';
import { runners } from '#jobs/runners';
import approvePlan from '#plan/approve-plan';
import drawPlan from '#plan/draw-plan';
import openRound from '#plan/open-round';
import { onDay, play } from './player.ts';

/** Outside money of the first year for each village, of all payers: well below half of what five years of wishes cost. */
const YEARLY_FOR_A_VILLAGE = yuan(92_000);

/** The county sets its money, draws a plan and approves it: by the same operations as an officer would. */
export async function playRound(
  ground: Ground,
  { county, villages }: { readonly county: string; readonly villages: number },
  officer: Actor,
  opening: Day,
): Promise<{ plan: string; approvedOn: Day }> {
  const setOn = addDays(opening, 26);
  const firstYear = yearOf(setOn);
  for (const payer of demoPayers)
    await play(ground, setOn, officer, addPayer, { county, ...payer });
  for (const envelope of demoEnvelopes(firstYear, fen(YEARLY_FOR_A_VILLAGE * villages)))
    await play(ground, setOn, officer, setEnvelope, { county, ...envelope });

  const title = `${firstYear}—${firstYear + 4}年第一轮`;
  const roundOn = addDays(opening, 30);
  const opened = await play<{ id: string }>(ground, roundOn, officer, openRound, {
    county,
    title,
    firstYear,
    years: 5,
  });
  await play(ground, roundOn, officer, drawPlan, { round: opened.id, title: '方案一：先补短板' });
  await runTasksNow(onDay(ground, roundOn), runners);

  const plan = `${county}-P1`;
  const approvedOn = addDays(opening, 45);
  await play(ground, approvedOn, officer, approvePlan, {
    plan,
    words: '公示七日无异议。',
  });
  const another = { round: opened.id, title: '方案二：薄弱村六成', poorShare: 60 };
  await play(ground, addDays(opening, 46), officer, drawPlan, another);
  return { plan, approvedOn };
}
