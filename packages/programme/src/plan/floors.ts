import { fen, sumFen } from '@qianwan/base/money';
import type { Envelope, Floor, Place, Work } from '@qianwan/planner';

type Offered = {
  readonly places: readonly Place[];
  readonly works: readonly Work[];
  readonly envelopes: readonly Envelope[];
  readonly years: number;
};

/**
 * At least the asked share of the money that can be spent at all reaches the poorer places; never more
 * than what they could take, or no plan could keep the floor.
 */
export function floorsOf(
  offered: Offered,
  poor: ReadonlySet<string>,
  sharePercent: number,
): Floor[] {
  const asked = Math.floor((spendable(offered) * sharePercent) / 100);
  const floor = Math.min(asked, Math.floor((takeable(offered, poor) * TAKEABLE_PERCENT) / 100));
  return floor === 0 ? [] : [{ id: 'poorer-half', group: 'poor', payer: null, fen: fen(floor) }];
}

/** What a place can take on its own need not fit beside the others, year by year: some room is left. */
const TAKEABLE_PERCENT = 80;

/** What is in the envelopes, of each payer no more than its works ask for. */
function spendable({ works, envelopes }: Offered): number {
  const shares = works.flatMap((work) => work.shares);
  const payers = new Set(shares.map(({ payer }) => payer));
  return [...payers].reduce((sum, payer) => {
    const put = sumFen(envelopes.filter((row) => row.payer === payer).map((row) => row.fen));
    const owed = sumFen(shares.filter((share) => share.payer === payer).map((share) => share.fen));
    return sum + Math.min(put, owed);
  }, 0);
}

/** Outside money for what the places' own money, upkeep and pace let them build, the lightest to keep first. */
function takeable(offered: Offered, poor: ReadonlySet<string>): number {
  const payable = Map.groupBy(
    offered.works.filter((work) => isPayable(work, offered.envelopes)),
    ({ place }) => place,
  );
  return offered.places
    .filter(({ id }) => poor.has(id))
    .reduce((sum, place) => sum + takenAt(place, payable.get(place.id) ?? [], offered.years), 0);
}

function takenAt(place: Place, works: readonly Work[], years: number): number {
  let { ownFen, upkeepFen }: { ownFen: number; upkeepFen: number } = place;
  const waiting = works.toSorted((a, b) => a.upkeepFen - b.upkeepFen || a.ownFen - b.ownFen);
  const taken = new Map<string, Work>();
  while (taken.size < place.worksPerYear * years) {
    const next = waiting.find(
      (work) =>
        !taken.has(work.id) &&
        work.after.every((before) => taken.has(before)) &&
        work.ownFen <= ownFen &&
        work.upkeepFen <= upkeepFen,
    );
    if (next === undefined) break;
    taken.set(next.id, next);
    ownFen -= next.ownFen;
    upkeepFen -= next.upkeepFen;
  }
  return sumFen([...taken.values()].flatMap(({ shares }) => shares.map((share) => share.fen)));
}

/** Whether some year's envelopes could pay every share of it, were they for it alone. */
function isPayable({ shares, purpose }: Work, envelopes: readonly Envelope[]): boolean {
  const open = envelopes.filter((row) => row.purpose === null || row.purpose === purpose);
  return [...Map.groupBy(open, ({ year }) => year).values()].some((rows) =>
    shares.every(({ payer, fen: owed }) => {
      const theirs = rows.filter((row) => row.payer === payer).map((row) => row.fen);
      return sumFen(theirs) >= owed;
    }),
  );
}
