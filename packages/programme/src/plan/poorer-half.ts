import { byText } from '@qianwan/base/order';
import type { VillageMaterial } from './material.ts';

/**
 * The poorer half of the villages (of an odd number, the larger half): by income per head, and where
 * that is not known by the collective's income. Villages of which neither is known come first, since
 * what nobody has looked into is seldom rich.
 */
export function poorerHalf(villages: readonly VillageMaterial[]): ReadonlySet<string> {
  const known = villages.filter(({ perHeadYuan }) => perHeadYuan !== null).length;
  const byHead = known * 2 > villages.length;
  const incomeOf = (village: VillageMaterial): number =>
    (byHead ? village.perHeadYuan : village.operatingYuan) ?? Number.NEGATIVE_INFINITY;
  const poorestFirst = villages.toSorted(
    (a, b) => Math.sign(incomeOf(a) - incomeOf(b)) || byText(a.code, b.code),
  );
  return new Set(poorestFirst.slice(0, Math.ceil(villages.length / 2)).map(({ code }) => code));
}
