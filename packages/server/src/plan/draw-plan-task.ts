import { no, stop, yes } from '@qianwan/base/verdict';
import {
  audit,
  faultsOf,
  type Ground as GroundOfWork,
  type Plan,
  type Problem,
} from '@qianwan/planner';
import { PlanSettings } from '@qianwan/programme/plan/plan-settings';
import type { Posed } from '@qianwan/programme/plan/problem-of';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { inArea } from '#db/area';
import { keepDocument } from '#db/documents';
import { addLine } from '#db/trail';
import type { Writer } from '#db/write';
import type { Ground } from '#http/perform';
import type { Runner } from '#jobs/run-task';
import { endTask, type Task } from '#jobs/tasks';
import { makePlanAside } from './make-plan-aside.ts';
import { poseProblem } from './pose-problem.ts';
import { keepPlan, type NewPlanWork } from './store.ts';

export const KIND = 'draw-plan';

type Drawn = { readonly posed: Posed; readonly plan: Plan };
type Asked = { readonly round: string; readonly settings: PlanSettings };

/** Loads, draws beside the server, audits, and only then stores. Progress is in the engine's own parts. */
export const drawPlanTask: Runner = async (ground, task, report) => {
  const { round, ...settings } = PlanSettings.loose().parse(task.input) as PlanSettings & {
    round: string;
  };
  const asked: Asked = { round, settings: PlanSettings.parse(settings) };
  const posed = await poseProblem(ground, task.county, asked.round, asked.settings);
  if (!posed.ok) return posed;
  const { problem } = posed.value;
  const [fault] = faultsOf(problem);
  if (fault !== undefined)
    return no(stop('problem-unsound', { fault: fault.code, ...fault.detail }));
  const plan = await makePlanAside(problem, {
    ...effortFor(problem),
    onProgress: ({ done, total, value, bound }) =>
      report({ done, total, note: JSON.stringify({ value, bound }) }),
  });
  if (!plan.ok) return plan;
  const broken = audit(problem, plan.value);
  if (broken.length > 0)
    return no(stop('plan-fails-audit', { rule: broken[0]?.code ?? '' }), ...broken);
  return yes({ plan: await store(ground, task, asked, { posed: posed.value, plan: plan.value }) });
};

/** A township's few works need no county's time. Counted in the engine's steps: the same on every machine. */
function effortFor({ works }: Problem): { seconds?: number } {
  return works.length < 300 ? { seconds: Math.max(works.length / 100, 0.1) } : {};
}

function store(ground: Ground, task: Task, asked: Asked, drawn: Drawn): Promise<string> {
  const { county, askedBy } = task;
  const { instant, today } = ground.now();
  return inArea(ground.db, county, async (tx) => {
    const writer: Writer = { tx, county, writes: [] };
    const plan = {
      ...asked,
      problemSha256: await keepDocument(writer, bytesOf(drawn.posed.problem), JSON_TYPE),
      planSha256: await keepDocument(writer, bytesOf(drawn.plan), JSON_TYPE),
      value: drawn.plan.value,
      bound: drawn.plan.bound,
    };
    const id = await keepPlan(writer, plan, saidOfWorks(drawn), { today, by: askedBy });
    await addLine(writer, { at: instant, actor: askedBy, act: KIND, subject: id });
    // In the same transaction, so that a crash never leaves a plan whose task would draw it again.
    await endTask(tx, task, { result: { plan: id } }, instant);
    return id;
  });
}

const JSON_TYPE = 'application/json';

function bytesOf(value: Problem | Plan): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** What the plan says of every work it was asked about: its year, and why not, or why not sooner. */
function saidOfWorks({ posed, plan }: Drawn): NewPlanWork[] {
  const years = new Map(plan.choices.map(({ work, year }) => [work, year]));
  const grounds = new Map([...posed.leftOut, ...plan.grounds].map((one) => [one.work, one]));
  const ground = (work: string): Omit<GroundOfWork, 'work'> | null => {
    const found = grounds.get(work);
    if (found === undefined) return null;
    const { work: _, ...said } = found;
    return said;
  };
  const placed = posed.problem.works.map(({ id, place }) => ({ work: id, village: place }));
  const unplaced = posed.leftOut.map(({ work }) => ({ work, village: placeOf(work) }));
  return [...placed, ...unplaced].map((row) => ({
    ...row,
    year: years.get(row.work) ?? null,
    ground: ground(row.work),
    merit: posed.merits.get(row.work) ?? null,
  }));
}
