/** A difference with its sign, or a dash where there is none. */
export function differs(difference: number, said: (value: number) => string): string {
  if (difference === 0) return '—';
  return difference > 0 ? `+${said(difference)}` : `−${said(-difference)}`;
}
