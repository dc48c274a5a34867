import { plainWords } from './plain-words.ts';

/** A text as weighted pieces of length 1 in all; the order of pieces is that of their first coming. */
export type Weighed = ReadonlyMap<string, number>;

/** How alike two texts are, in thousandths: 1000 is the same words in whatever order. */
export function likeness(a: Weighed, b: Weighed): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [piece, weight] of small) dot += weight * (large.get(piece) ?? 0);
  return Math.round(Math.min(1, dot) * 1000);
}

/**
 * Weighs the pieces of texts by tf-idf (Salton and Buckley 1988): what many texts of the same village say
 * tells little, what few say tells much. Pieces are single characters and pairs of neighbours: pairs carry
 * the sense, single ones survive another word order and a slip of the pen.
 */
export function weigh(texts: readonly string[]): Weighed[] {
  const pieces = texts.map((text) => piecesOf(plainWords(text)));
  const held = new Map<string, number>();
  for (const counts of pieces)
    for (const piece of counts.keys()) held.set(piece, (held.get(piece) ?? 0) + 1);
  return pieces.map((counts) => normalised(counts, held, texts.length));
}

function piecesOf(plain: string): Map<string, number> {
  const marks = [...plain];
  const counts = new Map<string, number>();
  for (const [at, mark] of marks.entries()) {
    add(counts, mark);
    if (at > 0) add(counts, `${marks[at - 1]}${mark}`);
  }
  return counts;
}

function add(counts: Map<string, number>, piece: string): void {
  counts.set(piece, (counts.get(piece) ?? 0) + 1);
}

/** A pair of neighbours says more than the two characters apart. */
const PAIR = 1.5;
/** As if so many more texts had been read, none with this piece: a village of three needs has no statistics. */
const UNREAD = 20;

function normalised(
  counts: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, number>,
  texts: number,
): Weighed {
  const weighed = new Map<string, number>();
  let square = 0;
  for (const [piece, count] of counts) {
    const rare = Math.log((texts + UNREAD) / ((held.get(piece) ?? 1) + 0.5));
    const weight = (1 + Math.log(count)) * rare * (piece.length > 1 ? PAIR : 1);
    weighed.set(piece, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [piece, weight] of weighed) weighed.set(piece, weight / length);
  return weighed;
}
