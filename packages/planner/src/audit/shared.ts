import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { isInGroup, type Sheet, yearOf } from './sheet.ts';

/** Crews and groups start no more than their pace allows, and floors are reached. */
export function auditShared(sheet: Sheet): BrokenRule[] {
  return [...pacesAreKept(sheet), ...floorsAreReached(sheet)];
}

function pacesAreKept(sheet: Sheet): BrokenRule[] {
  return sheet.problem.paces.flatMap(({ id, crew, group, year, works: most }) => {
    const works = sheet.problem.works.filter(
      (work) =>
        yearOf(sheet, work.id) === year &&
        (crew === null || work.crew === crew) &&
        (group === null || isInGroup(sheet, work, group)),
    ).length;
    return works > most ? [stop('pace', { pace: id, year, works, most })] : [];
  });
}

function floorsAreReached(sheet: Sheet): BrokenRule[] {
  return sheet.problem.floors.flatMap(({ id, group, payer, fen }) => {
    let reached = 0;
    for (const choice of sheet.plan.choices) {
      const work = sheet.workById.get(choice.work);
      if (work === undefined || !isInGroup(sheet, work, group)) continue;
      for (const draw of choice.draws) {
        const from = sheet.envelopeById.get(draw.envelope)?.payer;
        if (payer === null || from === payer) reached += draw.fen;
      }
    }
    return reached < fen ? [stop('floor', { floor: id, fen, reached })] : [];
  });
}
