import type { Plan, Problem } from '@qianwan/planner';
import type { WhatIf } from '@qianwan/programme/plan/what-if';
import type { WorkType } from '@qianwan/programme/works/work';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answered, Asked } from './plan-worker.ts';

export type Files = { readonly problem: Problem; readonly plan: Plan };

/** A plan and its problem, the very bytes that were stored; null for plans of an older form. */
export function usePlanFiles(id: string) {
  return useQuery({
    queryKey: ['plan-files', id],
    queryFn: async (): Promise<Files | null> => {
      const [problem, plan] = await Promise.all([fileOf(id, 'problem'), fileOf(id, 'plan')]);
      const isOfToday = problem.format === 'qianwan-problem/2' && plan.format === 'qianwan-plan/2';
      return isOfToday ? { problem, plan } : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function fileOf(id: string, name: string) {
  return (await fetch(`/api/plans/${id}/files/${name}`)).json();
}

/** Whoever drags a slider asks once it rests. */
const REST_MS = 250;

/** What the engine answers to what is turned; null while it is working on it. */
export function useWhatIf(
  files: Files,
  types: ReadonlyMap<string, WorkType>,
  whatIf: WhatIf,
): Answered | null {
  const [answered, setAnswered] = useState<{ to: WhatIf; answer: Answered } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answered>) =>
      setAnswered({ to: whatIf, answer: data });
    const asked: Asked = { problem: files.problem, inForce: files.plan, types, whatIf };
    const rest = setTimeout(() => worker.postMessage(asked), REST_MS);
    return () => {
      clearTimeout(rest);
      worker.terminate();
    };
  }, [files, types, whatIf]);
  return answered?.to === whatIf ? answered.answer : null;
}
