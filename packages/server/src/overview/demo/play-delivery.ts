import { addDays, type Day } from '@qianwan/base/calendar';
import { householdId } from '@qianwan/programme/overview/demo/demo-needs';
import type { Actor } from '@qianwan/programme/people/actor';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { inArea } from '#db/area';
import acceptWork from '#delivery/accept-work';
import measureWork from '#delivery/measure-work';
import openAcceptance from '#delivery/open-acceptance';
import orderWork from '#delivery/order-work';
import reachMilestone from '#delivery/reach-milestone';
import { deliveryView } from '#delivery/views';
import payWork from '#funds/pay-work';
import type { Ground } from '#http/perform';
import castVote from '#meetings/ballots/cast-vote';
import { planWorkPage } from '#plan/views';
import { workView } from '#works/views';
import { play } from './player.ts';

/** How far a work of the first year has come by today; every third or so of those ordered is finished. */
const stages = ['ordered', 'started', 'half', 'accepted', 'finished', 'accepted'] as const;
type Stage = (typeof stages)[number];

/** How many works the demo has seen ordered; more would only keep a newcomer waiting. */
const MOST = 18;

type Site = {
  readonly county: string;
  readonly work: string;
  readonly costFen: number;
  readonly stage: Stage;
};

/** What became of some works of the plan's first year, by the same operations as people would use. */
export async function playDelivery(
  ground: Ground,
  county: string,
  plan: string,
  officer: Actor,
  approvedOn: Day,
): Promise<void> {
  for (const site of await sitesOf(ground, county, plan)) {
    await build(ground, site, officer, approvedOn);
    if (site.stage === 'accepted') await accept(ground, site, officer, addDays(approvedOn, 150));
  }
}

/** Works of the first year that need no tender, at places spread over the county. */
async function sitesOf(ground: Ground, county: string, plan: string): Promise<Site[]> {
  const asked = { plan, chosen: true, after: '', most: 500 };
  const page = await inArea(ground.db, county, (tx) => planWorkPage(tx, asked));
  const rows = page?.rows ?? [];
  const first = Math.min(...rows.map(({ year }) => year ?? Number.POSITIVE_INFINITY));
  const small = rows.filter(({ year, costFen }) => year === first && costFen < 40_000_000);
  const every = Math.max(1, Math.floor(small.length / MOST));
  return small
    .filter((_, at) => at % every === 0)
    .slice(0, MOST)
    .map(({ work, costFen }, at) => ({
      county,
      work,
      costFen,
      stage: stages[at % stages.length] as Stage,
    }));
}

async function build(
  ground: Ground,
  { county, work, costFen, stage }: Site,
  officer: Actor,
  approvedOn: Day,
): Promise<void> {
  const due = { dueOn: addDays(approvedOn, 200), amountFen: costFen };
  const order = {
    work,
    contractor: '模拟施工队',
    route: costFen > 10_000_000 ? 'simple' : 'self-built',
    ...due,
  };
  await play(ground, addDays(approvedOn, 20), officer, orderWork, order);
  const reached = { ordered: 0, started: 1, half: 2, finished: 3, accepted: 3 }[stage];
  for (const [at, milestone] of (['started', 'half', 'finished'] as const)
    .slice(0, reached)
    .entries()) {
    const reachedOn = addDays(approvedOn, 40 + at * 45);
    await play(ground, reachedOn, officer, reachMilestone, { work, milestone, reachedOn });
  }
  if (reached < 2) return;
  const seen = await inArea(ground.db, county, (tx) =>
    deliveryView(tx, addDays(approvedOn, 100), work),
  );
  const amountFen = Math.floor((seen?.committedFen ?? 0) / (stage === 'accepted' ? 1 : 2));
  await play(ground, addDays(approvedOn, 100), officer, payWork, {
    work,
    amountFen,
    memo: '进度款',
  });
}

/** Measured, voted on by the households it serves, and handed over. */
async function accept(
  ground: Ground,
  { county, work }: Site,
  officer: Actor,
  on: Day,
): Promise<void> {
  const planned = await inArea(ground.db, county, (tx) => workView(tx, work));
  const quantity = planned?.quantity ?? 0;
  const measuredBy = ['contractor', 'supervision-committee', 'township'];
  await play(ground, on, officer, measureWork, { work, quantity, measuredOn: on, measuredBy });
  const households = [1, 2, 3, 4, 5].map((number) => householdId(placeOf(work), number));
  const asked = { work, households, closesOn: addDays(on, 10) };
  const { ballot } = await play<{ ballot: string }>(ground, on, officer, openAcceptance, asked);
  for (const household of households.slice(0, 4))
    await play(ground, addDays(on, 2), officer, castVote, {
      ballot,
      household,
      choice: 'yes',
      channel: 'paper',
    });
  await play(ground, addDays(on, 12), officer, acceptWork, {
    work,
    complaintPhone: '0572-5000000（模拟）',
  });
}
