import { drawPlanTask } from '#plan/draw-plan-task';
import type { Runners } from './run-task.ts';

/** Every kind of long work, by the name under which it is asked for. */
export const runners: Runners = { 'draw-plan': drawPlanTask };
