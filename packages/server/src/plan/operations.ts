import type { Operation } from '#http/operation';
import approvePlan from './approve-plan.ts';
import comparePlans from './compare-plans.ts';
import downloadPlan from './download-plan.ts';
import drawPlan from './draw-plan.ts';
import listPlanWorks from './list-plan-works.ts';
import listRounds from './list-rounds.ts';
import openRound from './open-round.ts';
import showPlan from './show-plan.ts';

export const operations: readonly Operation[] = [
  openRound,
  listRounds,
  drawPlan,
  showPlan,
  listPlanWorks,
  comparePlans,
  approvePlan,
  downloadPlan,
];
