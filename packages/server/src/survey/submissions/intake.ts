import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import { keyOf, keysOf } from './load-known.ts';
import type { Parcel } from './parcel.ts';
import { type Outcome, takeIn } from './take-in.ts';

const MOST_AT_ONCE = 50;
const MOST_BYTES_AT_ONCE = 16 * 2 ** 20;

type Waiting = {
  readonly parcel: Parcel;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Where parcels wait for the chain of their county. Lines of one county come one after another, and each
 * commit waits for the disk; so those that arrive while one transaction runs go in together in the next.
 * A parcel that finds nobody waits for nobody.
 */
export class Intake {
  readonly #ground: Ground;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #running = new Set<string>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  take(parcel: Parcel): Promise<Outcome> {
    const { county } = parcel.sender;
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(county) ?? [];
      line.push({ parcel, resolve, reject });
      this.#waiting.set(county, line);
      if (!this.#running.has(county)) void this.#run(county);
    });
  }

  async #run(county: string): Promise<void> {
    this.#running.add(county);
    for (;;) {
      const line = this.#waiting.get(county) ?? [];
      if (line.length === 0) break;
      const { now, later } = apart(line);
      this.#waiting.set(county, later);
      await this.#together(county, now);
    }
    this.#waiting.delete(county);
    this.#running.delete(county);
  }

  /** Where something breaks, each is tried alone, so that one bad parcel harms no other. */
  async #together(county: string, group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#transact(county, group);
      for (const [at, { resolve }] of group.entries()) resolve(outcomes[at] as Outcome);
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const alone of group) await this.#together(county, [alone]);
    }
  }

  #transact(county: string, group: readonly Waiting[]): Promise<Outcome[]> {
    const { db, now } = this.#ground;
    const parcels = group.map(({ parcel }) => parcel);
    return inArea(db, county, (tx) => takeIn(tx, county, parcels, now()));
  }
}

/** Those that go in together: not too many, not too large, no two about the same instance. */
function apart(line: readonly Waiting[]): { now: Waiting[]; later: Waiting[] } {
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  const spokenOf = new Set<string>();
  let bytes = 0;
  for (const waiting of line) {
    const keys = keysOf(waiting.parcel).map(keyOf);
    const size = sizeOf(waiting.parcel);
    const fits = now.length < MOST_AT_ONCE && bytes + size <= MOST_BYTES_AT_ONCE;
    const isFree = keys.every((key) => !spokenOf.has(key));
    for (const key of keys) spokenOf.add(key);
    if (now.length > 0 && !(fits && isFree)) {
      later.push(waiting);
      continue;
    }
    now.push(waiting);
    bytes += size;
  }
  return { now, later };
}

function sizeOf({ xml, files }: Parcel): number {
  return files.reduce((sum, { content }) => sum + content.byteLength, xml.byteLength);
}
