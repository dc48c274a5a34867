import { stop } from '@qianwan/base/verdict';
import type { Grade, Problem, Work } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { faultsOfLength, isWhole } from './whole.ts';

/** A work stands at known places and may be built in grades that say what they earn and cost. */
export function faultsOfWorks({ places, works, years }: Problem): Fault[] {
  const placeIds = new Set(places.map((place) => place.id));
  return works.flatMap((work) => [
    ...faultsOfSites(work, placeIds),
    ...faultsOfTime(work, years.length),
    ...faultsOfGrades(work),
  ]);
}

function faultsOfSites({ id, place, partners }: Work, known: ReadonlySet<string>): Fault[] {
  const sites = partners.map((partner) => partner.place);
  const findings: Fault[] = [...new Set([place, ...sites])]
    .filter((site) => !known.has(site))
    .map((site) => stop('unknown-place', { work: id, place: site }));
  for (const site of repeated(sites))
    findings.push(stop('partner-twice', { work: id, place: site }));
  if (sites.includes(place)) findings.push(stop('partner-is-lead', { work: id, place }));
  for (const { place: site, ownFen, upkeepFen, serviceFen } of partners) {
    if (![ownFen, upkeepFen, serviceFen].every(isWhole)) {
      findings.push(stop('money-not-whole-fen', { list: 'works', id, partner: site }));
    }
  }
  return findings;
}

function faultsOfTime({ id, buildYears, notBefore, notAfter }: Work, years: number): Fault[] {
  const findings: Fault[] = [];
  const fits = isWhole(buildYears) && buildYears >= 1 && (years === 0 || buildYears <= years);
  if (!fits) findings.push(stop('build-years', { work: id, buildYears, years }));
  if (notBefore !== null && notAfter !== null && notBefore > notAfter) {
    findings.push(stop('window-empty', { work: id, notBefore, notAfter }));
  }
  return findings;
}

function faultsOfGrades(work: Work): Fault[] {
  const { id, claim, grades } = work;
  const findings: Fault[] = [];
  if (grades.length === 0) findings.push(stop('no-grades', { work: id }));
  if (!isWhole(claim)) findings.push(stop('merit-not-whole', { list: 'works', id }));
  for (const grade of repeated(grades.map((row) => row.id))) {
    findings.push(stop('grade-twice', { work: id, grade }));
  }
  return [...findings, ...grades.flatMap((grade) => faultsOfGrade(work, grade))];
}

function faultsOfGrade({ id, buildYears }: Work, grade: Grade): Fault[] {
  const where = { list: 'works', id, grade: grade.id };
  const { merit, shares, ownFen, upkeepFen, serviceFen } = grade;
  const findings: Fault[] = [];
  if (!isWhole(merit)) findings.push(stop('merit-not-whole', where));
  const amounts = [ownFen, upkeepFen, serviceFen, ...shares.flatMap((share) => share.fen)];
  if (!amounts.every(isWhole)) findings.push(stop('money-not-whole-fen', where));
  for (const payer of repeated(shares.map((share) => share.payer))) {
    findings.push(stop('share-twice', { work: id, grade: grade.id, payer }));
  }
  for (const { payer, fen } of shares) {
    findings.push(...faultsOfLength(fen, buildYears, { ...where, payer }));
  }
  return findings;
}
