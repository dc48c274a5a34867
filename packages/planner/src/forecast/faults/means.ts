import { stop } from '@qianwan/base/verdict';
import type { ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { isWhole } from './whole.ts';

/** Places and payers have whole fen for every year; places have whole households. */
export function faultsOfMeans(question: ForecastQuestion): ForecastFault[] {
  const { places, payers, yearCount } = question;
  const faults: ForecastFault[] = [];
  for (const [list, rows] of Object.entries({ places, payers })) {
    for (const { id, incomeFen } of rows) {
      if (incomeFen.length !== yearCount) {
        const detail = { list, id, years: incomeFen.length, yearCount };
        faults.push(stop('years-of-income-differ', detail));
      }
      if (!incomeFen.every(isWhole)) faults.push(stop('money-not-whole-fen', { list, id }));
    }
  }
  for (const { id, households } of places) {
    if (!isWhole(households))
      faults.push(stop('households-not-whole', { list: 'places', id, households }));
  }
  return faults;
}
