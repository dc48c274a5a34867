import { caution, type Finding } from '@qianwan/base/verdict';
import type { OutcomesCode } from './outcomes-code.ts';

/**
 * An index: pillars, each a score from 0 to 1, their mean, and grades by thresholds on it. Scores are
 * whole ten-thousandths, so that a threshold is compared exactly: by cross-multiplication, never rounded.
 */
export type IndexDefinition = {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly pillars: readonly string[];
  /** The best first. A composite above `above` (in ten-thousandths) is of that grade; the last takes the rest. */
  readonly grades: readonly { readonly id: string; readonly above: number | null }[];
};

export const SCALE = 10_000;

/** Indonesia's Indeks Desa Membangun 2024: social, economic and environmental resilience. */
export const idm2024: IndexDefinition = {
  id: 'idm',
  version: '2024',
  source: 'Kemendes PDTT, Permendesa 2/2016; data.go.id 2024',
  pillars: ['idm.social', 'idm.economic', 'idm.environmental'],
  grades: [
    { id: 'MANDIRI', above: 8155 },
    { id: 'MAJU', above: 7072 },
    { id: 'BERKEMBANG', above: 5989 },
    { id: 'TERTINGGAL', above: 4907 },
    { id: 'SANGAT_TERTINGGAL', above: null },
  ],
};

/** What was published of a place, where anything was. */
export type Published = { readonly composite: number | null; readonly grade: string | null };

export type Graded = {
  /** The mean of the pillars, from 0 to 1; null where a pillar has no score. */
  readonly composite: number | null;
  readonly grade: string | null;
  /** What breaks the rules of the data itself: reported, never mended in silence. */
  readonly findings: readonly Finding<OutcomesCode>[];
};

/** A score as whole ten-thousandths; null where there is none. */
export function tenThousandths(score: number | null): number | null {
  return score === null ? null : Math.round(score * SCALE);
}

/**
 * The index of one place, recomputed from its pillars. A published value that differs by more than the
 * rounding of its pillars (half a ten-thousandth each, and its own) is reported.
 */
export function gradeOf(
  definition: IndexDefinition,
  pillars: readonly (number | null)[],
  published: Published,
): Graded {
  const scores = pillars.map(tenThousandths);
  if (scores.some((score) => score === null))
    return { composite: null, grade: null, findings: [caution('not-scored')] };
  const sum = scores.reduce((total: number, score) => total + (score ?? 0), 0);
  const count = definition.pillars.length;
  const found = definition.grades.find(({ above }) => above === null || sum > above * count);
  const grade = found?.id ?? null;
  const composite = sum / count / SCALE;

  const findings: Finding<OutcomesCode>[] = [];
  const stated = tenThousandths(published.composite);
  if (stated !== null && Math.abs(stated * count - sum) > ROUNDING * count)
    findings.push(caution('composite-differs', { published: stated / SCALE, computed: composite }));
  if (published.grade !== null && published.grade !== grade)
    findings.push(caution('grade-differs', { published: published.grade, computed: grade ?? '' }));
  return { composite, grade, findings };
}

const ROUNDING = 2;
