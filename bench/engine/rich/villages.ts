import type { Random } from '@qianwan/base/random';

export type Village = {
  readonly index: number;
  readonly id: string;
  readonly county: number;
  readonly valley: number;
  readonly isPoor: boolean;
  /** In thousands. */
  readonly people: number;
  /** What work costs here, the plain being 1. */
  readonly terrain: number;
};

/** In order of their counties, and of their valleys along the stream. */
export function villagesOf(random: Random, count: number): Village[] {
  const counties = Math.max(1, Math.round(count / VILLAGES_IN_COUNTY));
  return Array.from({ length: count }, (_, index) => {
    const county = Math.floor((index * counties) / count);
    const draw = random();
    return {
      index,
      id: `village-${String(index).padStart(6, '0')}`,
      county,
      // No valley crosses a county's border.
      valley: county * count + Math.floor(index / VILLAGES_IN_VALLEY),
      isPoor: random() < 0.35,
      people: 0.2 + 3 * draw * draw * draw,
      terrain: 1 + 0.8 * random() * random(),
    };
  });
}

const VILLAGES_IN_COUNTY = 170;
const VILLAGES_IN_VALLEY = 12;

/** The county as a payer and as a group; its poor villages as a group. */
export const countyOf = ({ county }: Village): string => `county-${county}`;
export const poorOf = ({ county }: Village): string => `poor-${county}`;
