import type { Ground, GroundCode } from '@qianwan/planner';

/** A ground as it is said to a villager: why not at all, or why not a year sooner. */
export type SentenceCode = `not.${GroundCode}` | `late.${GroundCode}`;

export type Sentence = {
  readonly code: SentenceCode;
  /** year: the one asked about; by: what stands in the way, named; short: how far it is from coming in. */
  readonly detail: Readonly<Record<string, string | number>>;
};

/**
 * What a ground says. `nameOf` gives the name of what stands in the way (a work's title, a payer with
 * its purpose, a crew); money in `short` is fen, for the screen to print.
 */
export function sentenceOf(
  ground: Pick<Ground, 'code' | 'year' | 'by' | 'short'>,
  chosenFor: number | null,
  nameOf: (id: string) => string,
): Sentence {
  const code: SentenceCode = chosenFor === null ? `not.${ground.code}` : `late.${ground.code}`;
  const by = ground.by === null ? '' : nameOf(ground.by);
  return { code, detail: { year: ground.year, by, short: ground.short ?? 0 } };
}

const inMoney: readonly GroundCode[] = [
  'envelope-spent',
  'own-money-spent',
  'means-spent',
  'match-short',
];

/** Whether `short` is money (fen); otherwise it is points of merit, or nothing. */
export function isShortOfMoney(code: GroundCode): boolean {
  return inMoney.includes(code);
}
