import { IMPORT, importTask } from '#overview/imports/import-task';
import { KIND as DRAW_PLAN, drawPlanTask } from '#plan/draw-plan-task';
import type { Runners } from './run-task.ts';

/** Every kind of long work, by the name under which it is asked for. */
export const runners: Runners = { [DRAW_PLAN]: drawPlanTask, [IMPORT]: importTask };
