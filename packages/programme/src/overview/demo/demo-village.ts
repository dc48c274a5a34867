import { between, type Random } from '@qianwan/base/random';

type LonLat = readonly [lon: number, lat: number];

/** A village-level place of the code list, under the township whose seat is known. */
export type ListedVillage = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly township: string;
  readonly seat: LonLat;
};

/** What the generator makes up about a village. Everything in it is simulated. */
export type DemoVillage = ListedVillage & {
  readonly point: LonLat;
  readonly terrain: '山区' | '丘陵' | '平原';
  readonly planClass: '集聚提升' | '城郊融合' | '特色保护' | '搬迁撤并';
  readonly households: number;
  readonly residents: number;
  /** 0 the poorest, 1 the best off; drives income, coverage and what has been built already. */
  readonly means: number;
  /** Households that each service reaches already. */
  readonly served: Readonly<Record<Service, number>>;
};

export const services = ['waste', 'toilet', 'lane', 'water', 'sewage', 'lamp'] as const;
export type Service = (typeof services)[number];

/** Usual reach of each service, per cent of households, at the middle of the means. */
const usualReach: Record<Service, number> = {
  waste: 96,
  toilet: 95,
  lane: 94,
  water: 97,
  sewage: 72,
  lamp: 78,
};

/**
 * Makes a village up. Sizes follow the county's order of magnitude (a village of Anji has some hundreds
 * of households); the point lies on a spiral around the township's seat, inside the outline.
 */
export function demoVillage(
  listed: ListedVillage,
  at: number,
  isInside: (point: LonLat) => boolean,
  random: Random,
): DemoVillage {
  const urban = listed.kind === 'community';
  const mountain = listed.seat[1] < 30.57 && !urban;
  const terrain = urban ? '平原' : mountain ? '山区' : '丘陵';
  const households = between(random, urban ? 500 : 190, urban ? 1400 : 760);
  const means = Math.min(
    1,
    Math.max(0, 0.5 + (random() + random() - 1) * 0.6 + (urban ? 0.15 : mountain ? -0.1 : 0)),
  );
  const served = Object.fromEntries(
    services.map((service) => [service, reached(households, usualReach[service], means, random)]),
  ) as Record<Service, number>;
  return {
    ...listed,
    point: spiralPoint(listed.seat, at, isInside),
    terrain,
    planClass: planClassOf(urban, means, random),
    households,
    residents: Math.round(households * (2.4 + random() * 0.9)),
    means,
    served,
  };
}

function planClassOf(urban: boolean, means: number, random: Random): DemoVillage['planClass'] {
  if (urban) return '城郊融合';
  const draw = random();
  if (draw < 0.05 && means < 0.45) return '搬迁撤并';
  return draw > 0.85 ? '特色保护' : '集聚提升';
}

function reached(households: number, usual: number, means: number, random: Random): number {
  if (usual > 90 && random() < 0.35 + means * 0.4) return households;
  const percent = usual + (means - 0.5) * 30 + (random() - 0.5) * 30;
  return Math.round((households * Math.min(100, Math.max(15, percent))) / 100);
}

const TURN = Math.PI * (3 - Math.sqrt(5));
const STEP_DEGREES = 0.0062;

/** The n-th point of a sunflower spiral around the seat; drawn in towards it until inside the county. */
function spiralPoint([lon, lat]: LonLat, at: number, isInside: (point: LonLat) => boolean): LonLat {
  const angle = at * TURN;
  for (let reach = STEP_DEGREES * Math.sqrt(at + 1.5); ; reach *= 0.8) {
    const point = [
      round(lon + (reach * Math.cos(angle)) / 0.86),
      round(lat + reach * Math.sin(angle)),
    ] as const;
    if (reach < 0.0005 || isInside(point)) return point;
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
