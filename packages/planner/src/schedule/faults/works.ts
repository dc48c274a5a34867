import { stop } from '@qianwan/base/verdict';
import type { Problem, Work } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { repeated } from './ids.ts';
import { isWhole } from './whole.ts';

/** A work stands at a known place, earns whole points, costs whole fen and asks each payer once. */
export function faultsOfWorks({ places, works, synergies }: Problem): Fault[] {
  const placeIds = new Set(places.map((place) => place.id));
  const workIds = new Set(works.map((work) => work.id));
  const ofWorks = works.flatMap((work): Fault[] => {
    const unknown: Fault[] = placeIds.has(work.place)
      ? []
      : [stop('unknown-place', { work: work.id, place: work.place })];
    return [...unknown, ...faultsOfWork(work)];
  });
  const ofSynergies = synergies.flatMap(({ id, works: pair, merit }) => {
    const findings: Fault[] = [];
    for (const work of pair) {
      if (!workIds.has(work)) findings.push(stop('unknown-work', { list: 'synergies', id, work }));
    }
    if (pair[0] === pair[1]) findings.push(stop('synergy-with-itself', { id, work: pair[0] }));
    if (!isWhole(merit)) findings.push(stop('merit-not-whole', { list: 'synergies', id }));
    return findings;
  });
  return [...ofWorks, ...ofSynergies];
}

function faultsOfWork(work: Work): Fault[] {
  const { id, merit, claim, shares, ownFen, upkeepFen, notBefore, notAfter } = work;
  const findings: Fault[] = [];
  if (!isWhole(merit) || !isWhole(claim)) {
    findings.push(stop('merit-not-whole', { list: 'works', id }));
  }
  if (![ownFen, upkeepFen, ...shares.map((share) => share.fen)].every(isWhole)) {
    findings.push(stop('money-not-whole-fen', { list: 'works', id }));
  }
  for (const payer of repeated(shares.map((share) => share.payer))) {
    findings.push(stop('share-twice', { work: id, payer }));
  }
  if (notBefore !== null && notAfter !== null && notBefore > notAfter) {
    findings.push(stop('window-empty', { work: id, notBefore, notAfter }));
  }
  return findings;
}
