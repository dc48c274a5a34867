import type { comparePlans, listPlanWorks, listRounds, showPlan } from '@qianwan/contract/plan';
import { payerFigures, yearFigures } from '@qianwan/programme/plan/plan-figures';
import { placeOf } from '@qianwan/programme/registry/place-code';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { payersOf } from '#funds/store';
import { readPlan } from './read-plan.ts';
import {
  findChanges,
  findPlan,
  findPlanWorks,
  findRounds,
  findVillageCosts,
  newestApproved,
  type PlanWorkQuery,
  plansOfRounds,
  type Summary,
} from './store.ts';

/** Rounds and their plans, newest first. */
export async function roundsOf(tx: Tx, county: string): Promise<z.input<typeof listRounds.reply>> {
  const rounds = await findRounds(tx, county);
  const plans = await plansOfRounds(
    tx,
    rounds.map(({ id }) => id),
  );
  return {
    rounds: rounds.map((round) => ({
      ...round,
      plans: plans.filter((plan) => plan.round === round.id),
    })),
  };
}

/** What holds in the county now; null before any plan was approved. */
export function approvedPlanOf(tx: Tx, county: string): Promise<Summary | null> {
  return newestApproved(tx, county);
}

export async function planView(tx: Tx, id: string): Promise<z.input<typeof showPlan.reply> | null> {
  const summary = await findPlan(tx, id);
  if (summary === null) return null;
  const stored = await readPlan(tx, summary);
  if (stored === null) return null;
  const { problem, plan } = stored;
  const payers = new Map((await payersOf(tx, placeOf(id))).map((payer) => [payer.id, payer]));
  return {
    ...summary,
    years: yearFigures(problem, plan),
    payers: payerFigures(problem, plan).map((figure) => {
      const payer = payers.get(figure.payer);
      const { nameZh = figure.payer, nameEn = figure.payer, kind = '' } = payer ?? {};
      return { ...figure, nameZh, nameEn, kind };
    }),
  };
}

type PlanWorksPage = z.input<typeof listPlanWorks.reply>;

export async function planWorkPage(tx: Tx, input: PlanWorkQuery): Promise<PlanWorksPage> {
  const found = await findPlanWorks(tx, { ...input, most: input.most + 1 });
  const rows = found.slice(0, input.most);
  return { rows, next: found.length > rows.length ? (rows.at(-1)?.work ?? null) : null };
}

/** Two plans side by side; null where either does not exist. */
export async function comparison(
  tx: Tx,
  id: string,
  otherId: string,
): Promise<z.input<typeof comparePlans.reply> | null> {
  const plan = await findPlan(tx, id);
  const other = await findPlan(tx, otherId);
  if (plan === null || other === null) return null;
  const changes = await findChanges(tx, id, otherId);
  return { plan, other, changes, villages: await findVillageCosts(tx, id, otherId) };
}
