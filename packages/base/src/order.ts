/** Compares texts by their UTF-16 code units: the same order on every machine and in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
