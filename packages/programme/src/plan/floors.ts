import { assert } from '@qianwan/base/assert';
import { type Fen, fen, sumFen } from '@qianwan/base/money';
import type { Envelope, Floor, Grade, Place, Share, Work } from '@qianwan/planner';

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
  const shares = works.flatMap((work) => usualGrade(work).shares);
  const payers = new Set(shares.map(({ payer }) => payer));
  return [...payers].reduce((sum, payer) => {
    const put = sumFen(envelopes.filter((row) => row.payer === payer).map((row) => row.fen));
    const owed = owedBy(shares.filter((share) => share.payer === payer));
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
  let ownLeft: number = place.ownFen.at(-1) ?? 0;
  let carries = place.means.map((means) => ({ ...means, left: 1000 * (means.fen.at(-1) ?? 0) }));
  const waiting = works
    .map((work) => ({ work, grade: usualGrade(work) }))
    .toSorted((a, b) => a.grade.upkeepFen - b.grade.upkeepFen || a.grade.ownFen - b.grade.ownFen);
  const taken = new Map<string, Grade>();
  while (taken.size < place.worksPerYear * years) {
    const next = waiting.find(
      ({ work, grade }) =>
        !taken.has(work.id) &&
        work.after.every((before) => taken.has(before)) &&
        grade.ownFen <= ownLeft &&
        carries.every(({ upkeepPerMille, left }) => burden(grade, upkeepPerMille) <= left),
    );
    if (next === undefined) break;
    taken.set(next.work.id, next.grade);
    ownLeft -= next.grade.ownFen;
    carries = carries.map((row) => ({
      ...row,
      left: row.left - burden(next.grade, row.upkeepPerMille),
    }));
  }
  return owedBy([...taken.values()].flatMap(({ shares }) => shares));
}

/** What a year of it costs its place, in thousandths of a fen. */
function burden({ upkeepFen, serviceFen }: Grade, upkeepPerMille: number): number {
  return upkeepFen * upkeepPerMille + serviceFen * 1000;
}

/** Whether some year's envelopes could pay every share of it, were they for it alone. */
function isPayable(work: Work, envelopes: readonly Envelope[]): boolean {
  const open = envelopes.filter((row) => row.purpose === null || row.purpose === work.purpose);
  return [...Map.groupBy(open, ({ year }) => year).values()].some((rows) =>
    usualGrade(work).shares.every((share) => {
      const theirs = rows.filter((row) => row.payer === share.payer).map((row) => row.fen);
      return sumFen(theirs) >= owedBy([share]);
    }),
  );
}

/** The grade by which a work is reckoned here; the library knows no other. */
function usualGrade({ id, grades: [grade] }: Work): Grade {
  assert(grade !== undefined, `${id} has a grade`);
  return grade;
}

function owedBy(shares: readonly Share[]): Fen {
  return sumFen(shares.flatMap((share) => share.fen));
}
