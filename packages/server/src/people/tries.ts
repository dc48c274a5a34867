const MOST = 10;
const WINDOW_MS = 10 * 60_000;

/** At most ten tries in ten minutes for a name (or a village), so that codes cannot be guessed by machine. */
export class Tries {
  readonly #byName = new Map<string, { count: number; since: number }>();

  allow(name: string, instant: string): boolean {
    const now = Date.parse(instant);
    this.#forget(now);
    const tried = this.#byName.get(name) ?? { count: 0, since: now };
    this.#byName.set(name, { ...tried, count: tried.count + 1 });
    return tried.count < MOST;
  }

  #forget(now: number): void {
    for (const [name, { since }] of this.#byName)
      if (now - since > WINDOW_MS) this.#byName.delete(name);
  }
}
