let last = 0;

/** A key for a notice. (crypto.randomUUID is missing where the console is opened by a plain IP address.) */
export function nextKey(): string {
  last += 1;
  return `notice-${last}`;
}
