import type { Mark } from './project.ts';

/** `clear` is how far the name keeps from its spot: the radius of what is drawn there. */
export type Label = { readonly words: string; readonly at: Mark; readonly clear: number };
export type Placed = Label & { readonly anchor: 'start' | 'middle' | 'end' };

/** Height of a line and width of a Chinese character, in units of the drawing (see style/drawings). */
const EM = 13.5;

/**
 * Puts names beside their spots so that they do not run into each other: each tries
 * places around its spot and takes the one that covers least of what stands already, nearer ones first.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Mark[],
  { width, height }: { readonly width: number; readonly height: number },
): Placed[] {
  const taken: Box[] = [...labels.map(({ at }) => at), ...obstacles].map(([x, y]) =>
    box(x - 3, y - 3, 6, 6),
  );
  return labels.map((label) => {
    const wide = widthOf(label.words);
    let best: { placed: Placed; box: Box; cost: number } | null = null;
    for (const [dx, dy, anchor] of PLACES) {
      const away = Math.max(0, label.clear - 3);
      const at: Mark = [
        round(label.at[0] + dx + Math.sign(dx) * away),
        round(label.at[1] + dy + (dx === 0 ? Math.sign(dy) * away : 0)),
      ];
      const left = at[0] - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
      const space = box(left, at[1] - EM * 0.85, wide, EM);
      const outside = left < 0 || left + wide > width || space.top < 0 || at[1] > height;
      const cost = taken.reduce((sum, other) => sum + overlap(space, other), outside ? 1e6 : 0);
      if (best === null || cost < best.cost - 1) {
        best = { placed: { ...label, at, anchor }, box: space, cost };
      }
    }
    if (best === null) return { ...label, anchor: 'start' as const };
    taken.push(best.box);
    return best.placed;
  });
}

type Place = readonly [dx: number, dy: number, anchor: Placed['anchor']];

/** Beside, above and below, then the same further off, where a seat stands among its villages. */
const PLACES: readonly Place[] = [6, 14, 22, 30].flatMap((away): Place[] => [
  [away, 5, 'start'],
  [-away, 5, 'end'],
  [0, -away, 'middle'],
  [0, away + 10, 'middle'],
  [away, -away, 'start'],
  [-away, -away, 'end'],
  [away, away + 9, 'start'],
  [-away, away + 9, 'end'],
]);

type Box = { left: number; right: number; top: number; bottom: number };

function box(left: number, top: number, width: number, height: number): Box {
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, across) * Math.max(0, down);
}

function widthOf(words: string): number {
  return [...words].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 255 ? EM : EM * 0.55), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
