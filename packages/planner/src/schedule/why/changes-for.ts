import type { Sheet } from '#schedule/compiled/compile';
import type { Ground } from '#schedule/plan';
import type { Work } from '#schedule/problem';
import type { Change } from './change.ts';

/**
 * The changes that could bring a work in: more in the envelopes that would pay for it in the grade and
 * year that its ground speaks of, more of the limit that the ground names, less cost, more merit.
 */
export function changesFor(sheet: Sheet, ground: Ground): Change[] {
  const { order, purse } = sheet;
  const work = workOf(sheet, ground.work);
  const grade = work.grades.find(({ id }) => id === ground.grade) ?? work.grades[0];
  const finished = order.years.indexOf(ground.year);
  const envelopes = new Set<string>();
  for (const { payer, fen } of grade.shares) {
    fen.forEach((amount, k) => {
      const e = purse.envelopesFor(payer, work)[finished - work.buildYears + 1 + k] ?? -1;
      if (amount > 0 && e >= 0) envelopes.add(purse.envelopes[e].id);
    });
  }
  if (ground.code === 'envelope-spent' && ground.by !== null) envelopes.add(ground.by);
  return [
    ...[...envelopes].sort().map((id): Change => ({ kind: 'envelope', id })),
    ...limitOf(ground),
    { kind: 'cost', id: ground.work },
    { kind: 'merit', id: ground.work },
  ];
}

function limitOf({ code, by }: Ground): Change[] {
  if (by === null) return [];
  switch (code) {
    case 'own-money-spent':
      return [{ kind: 'own-money', id: by }];
    case 'means-spent':
      return [{ kind: 'means', id: by }];
    case 'place-full':
      return [{ kind: 'place-works', id: by }];
    case 'pace-full':
      return [{ kind: 'pace', id: by }];
    case 'match-short':
      return [{ kind: 'match', id: by }];
    default:
      return [];
  }
}

/** With so much more of a limit, the work and all that it waits for are as good as free of it. */
export function mostOf(sheet: Sheet, { kind, id }: Change, workId: string): number {
  const works = withWhatItWaitsFor(sheet, workId);
  const total = (amountOf: (work: Work) => number) =>
    works.reduce((sum, work) => sum + amountOf(work), 0);
  const dearestGrade = (amountOf: (grade: Work['grades'][number]) => number) =>
    total((work) => Math.max(...work.grades.map(amountOf)));
  switch (kind) {
    case 'envelope': {
      const payer = sheet.purse.envelopes.find((row) => row.id === id)?.payer;
      return dearestGrade(({ shares }) =>
        shares
          .filter((share) => share.payer === payer)
          .reduce((sum, { fen }) => sum + fen.reduce((a, b) => a + b, 0), 0),
      );
    }
    case 'own-money':
      return total((work) => Math.max(...burdensAt(work, id).map(({ ownFen }) => ownFen), 0));
    case 'means': {
      const means = sheet.order.places[sheet.order.placeIndex.get(id) ?? -1]?.means ?? [];
      const heaviest = Math.max(1000, ...means.map((row) => row.upkeepPerMille));
      return total((work) =>
        Math.max(
          0,
          ...burdensAt(work, id).map(({ upkeepFen, serviceFen }) =>
            Math.ceil((upkeepFen * heaviest) / 1000 + serviceFen),
          ),
        ),
      );
    }
    case 'place-works':
    case 'pace':
      return works.length;
    case 'match':
    case 'cost':
      return 1000;
    case 'merit':
      return Infinity;
  }
}

function burdensAt({ place, grades, partners }: Work, id: string) {
  return place === id ? grades : partners.filter((partner) => partner.place === id);
}

function withWhatItWaitsFor(sheet: Sheet, workId: string): Work[] {
  const found = new Set<Work>();
  function visit(id: string): void {
    const work = workOf(sheet, id);
    if (found.has(work)) return;
    found.add(work);
    work.after.forEach(visit);
  }
  visit(workId);
  return [...found];
}

function workOf({ order }: Sheet, id: string): Work {
  const work = order.works[order.workIndex.get(id) ?? -1];
  if (work === undefined) throw new Error(`no work ${id} in the problem`);
  return work;
}
