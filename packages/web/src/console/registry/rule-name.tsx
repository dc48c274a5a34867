/** A rule is known by its key until the catalogue gives it a name in words. */
export function useRuleName(): (key: string) => string {
  return (key) => key;
}
