/**
 * How many households have something once a work is accepted: those that had it and those it serves,
 * never more than there are. Where nobody had counted before, those it serves are what is known.
 */
export function coverageAfter(
  before: number | null,
  households: number | null,
  served: number,
): number {
  const after = (before ?? 0) + served;
  return households === null ? after : Math.min(after, Math.max(households, before ?? 0));
}
