/** Returns every broken rule of docs/formats/plan.md; an empty list: the plan may be believed. */
export function checkPlan(problem: unknown, plan: unknown): BrokenRule[];

export type BrokenRule = { readonly rule: number; readonly code: string; readonly detail: string };
