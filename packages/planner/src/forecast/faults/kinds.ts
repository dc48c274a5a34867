import { stop } from '@qianwan/base/verdict';
import { cumulated } from '#forecast/decay';
import type { DecayLaw, FacilityKind, ForecastQuestion } from '#forecast/question';
import type { ForecastFault } from './fault.ts';
import { isWhole } from './whole.ts';

/**
 * Rates are whole per mille that say where they come from, and they make sense: whoever begins better
 * does not fare worse (a stochastically monotone chain, Daley 1968), and neglect does not help. Under
 * these two conditions it is certain that paying more never lowers what works.
 */
export function faultsOfKinds({ kinds }: ForecastQuestion): ForecastFault[] {
  return kinds.flatMap(faultsOfKind);
}

function faultsOfKind(kind: FacilityKind): ForecastFault[] {
  const { id, rank, source, kept, neglected } = kind;
  const faults: ForecastFault[] = [];
  if (!isWhole(rank)) faults.push(stop('rank-not-whole', { kind: id, rank }));
  if (source.trim() === '') faults.push(stop('source-missing', { kind: id }));
  const rows = Object.entries({ kept, neglected }).flatMap(([law, rates]) =>
    faultsOfRates(id, law, rates),
  );
  if (rows.length > 0) return [...faults, ...rows];
  return [
    ...faults,
    ...faultsOfOrder(id, 'kept', kept),
    ...faultsOfOrder(id, 'neglected', neglected),
    ...faultsOfNeglect(kind),
  ];
}

function faultsOfRates(kind: string, law: string, { good, worn, broken }: DecayLaw) {
  return Object.entries({ good, worn, broken })
    .filter(([, rates]) => !rates.every(isWhole) || rates.reduce((a, b) => a + b, 0) !== 1000)
    .map(([state, rates]) =>
      stop('rates-not-per-mille', { kind, law, state, rates: rates.join(' ') }),
    );
}

/** From broken to worn to good, the chance to be good, and to work, must not fall. */
function faultsOfOrder(kind: string, law: string, rates: DecayLaw): ForecastFault[] {
  return Object.entries(cumulated(rates))
    .filter(([, [broken, worn, good]]) => broken > worn || worn > good)
    .map(([chanceTo]) => stop('better-state-fares-worse', { kind, law, chanceTo }));
}

function faultsOfNeglect({ id, kept, neglected }: FacilityKind): ForecastFault[] {
  const ifKept = cumulated(kept);
  const ifNeglected = cumulated(neglected);
  return (['good', 'working'] as const).flatMap((chanceTo) =>
    (['broken', 'worn', 'good'] as const)
      .filter((_, from) => ifNeglected[chanceTo][from] > ifKept[chanceTo][from])
      .map((state) => stop('neglect-helps', { kind: id, state, chanceTo })),
  );
}
