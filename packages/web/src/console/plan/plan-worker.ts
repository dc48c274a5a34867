import { makePlan, type Plan, type Problem } from '@qianwan/planner';
import { turned, type WhatIf } from '@qianwan/programme/plan/what-if';
import type { WorkType } from '@qianwan/programme/works/work';

// The engine in a thread of its own: the page stays quick, and nothing leaves the machine.

export type Asked = {
  readonly problem: Problem;
  readonly inForce: Plan;
  readonly types: ReadonlyMap<string, WorkType>;
  readonly whatIf: WhatIf;
};

export type Answered = { readonly verdict: ReturnType<typeof makePlan>; readonly seconds: number };

/** What is left for drawing after two seconds are shared with laying out, proof and audit. */
const SECONDS = 1.2;

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const { problem, inForce, types, whatIf } = data;
  const began = performance.now();
  const posed = turned(problem, whatIf, (work) => types.get(work) ?? 'public');
  const clockMs = () => performance.now();
  const verdict = makePlan(posed, { seconds: SECONDS, clockMs, from: inForce });
  const answered: Answered = { verdict, seconds: (performance.now() - began) / 1000 };
  self.postMessage(answered);
};
