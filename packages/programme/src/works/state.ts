/** Where a work stands on its way into the library, computed from what the gates said and who admitted it. */
export function workStateOf(
  check: { readonly passed: boolean } | null,
  admittedOn: string | null,
): 'proposed' | 'refused' | 'admitted' {
  if (admittedOn !== null) return 'admitted';
  return check?.passed === false ? 'refused' : 'proposed';
}
