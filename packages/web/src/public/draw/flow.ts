import { type Html, html } from '#html';

/** Something that money comes from or goes to: its name, its sum as words, and a pigment. */
export type Node = {
  readonly id: string;
  readonly name: string;
  readonly sum: string;
  readonly colour: string;
};
export type Stream = { readonly from: string; readonly to: string; readonly fen: number };

/** The least height of a node, per cent of the drawing: two lines of type beside it must fit. */
const HEIGHT = 100;

/**
 * Money as a flow (Sankey 1898): left who pays, right where it goes, ribbons as broad as the sums.
 * The drawing stretches, the names beside it stay type, so that it reads on a phone and in large type.
 */
export function flow(
  label: string,
  from: readonly Node[],
  to: readonly Node[],
  streams: readonly Stream[],
): Html {
  const total = streams.reduce((sum, { fen }) => sum + fen, 0);
  if (total === 0) return html``;
  const rows = Math.max(from.length, to.length);
  const sides = {
    left: stack(from, (id) => sumOf(streams, (stream) => stream.from === id), total),
    right: stack(to, (id) => sumOf(streams, (stream) => stream.to === id), total),
  };
  return html`<figure class="flow" style="height:${rows * 3.1 + 1}em" role="group" aria-label="${label}">
<ol class="from">${from.map((node) => name(node, sides.left))}</ol>
<svg viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${ribbons(from, to, streams, total, sides)}</svg>
<ol class="to">${to.map((node) => name(node, sides.right))}</ol></figure>`;
}

type Slot = { readonly top: number; readonly middle: number };
type Slots = ReadonlyMap<string, Slot>;

/** Every node gets the same least height for its name; the bars share what is left by their sums. */
function stack(nodes: readonly Node[], fenOf: (id: string) => number, total: number): Slots {
  const least = HEIGHT / Math.max(nodes.length, 1);
  const heights = nodes.map(({ id }) => (fenOf(id) / total) * scaleOf());
  // Slots that need more than an even share take it from those that need less.
  const needed = heights.map((height) => height + 2);
  const spare = HEIGHT - needed.reduce((sum, height) => sum + height, 0);
  const poor = needed.map((height) => Math.max(0, least * 0.8 - height));
  const want = poor.reduce((sum, more) => sum + more, 0);
  let top = 0;
  const slots = new Map<string, Slot>();
  nodes.forEach(({ id }, at) => {
    const share = want === 0 ? spare / nodes.length : (spare * (poor[at] ?? 0)) / want;
    const slot = (needed[at] ?? 0) + share;
    slots.set(id, { top: top + (slot - (heights[at] ?? 0)) / 2, middle: top + slot / 2 });
    top += slot;
  });
  return slots;
}

/** Half of the height is money, the rest is air, so that the thinnest payer can still be named. */
function scaleOf(): number {
  return HEIGHT * 0.5;
}

function name({ id, name, sum }: Node, slots: Slots): Html {
  return html`<li style="top:${fixed(slots.get(id)?.middle ?? 0)}%">${name}<b>${sum}</b></li>`;
}

function ribbons(
  from: readonly Node[],
  to: readonly Node[],
  streams: readonly Stream[],
  total: number,
  sides: { readonly left: Slots; readonly right: Slots },
): Html[] {
  const leftAt = new Map([...sides.left].map(([id, { top }]) => [id, top]));
  const rightAt = new Map([...sides.right].map(([id, { top }]) => [id, top]));
  const drawn: Html[] = [];
  for (const { id, colour } of from) {
    for (const end of to) {
      const fen = sumOf(streams, (stream) => stream.from === id && stream.to === end.id);
      if (fen === 0) continue;
      const thick = (fen / total) * scaleOf();
      const [a, b] = [leftAt.get(id) ?? 0, rightAt.get(end.id) ?? 0];
      leftAt.set(id, a + thick);
      rightAt.set(end.id, b + thick);
      drawn.push(html`<path fill="${colour}" fill-opacity=".72" d="${ribbon(a, b, thick)}"/>`);
    }
  }
  return drawn;
}

function ribbon(a: number, b: number, thick: number): string {
  const [a1, b1, a2, b2] = [a, b, a + thick, b + thick].map(fixed);
  return `M0 ${a1}C50 ${a1} 50 ${b1} 100 ${b1}V${b2}C50 ${b2} 50 ${a2} 0 ${a2}Z`;
}

function sumOf(streams: readonly Stream[], which: (stream: Stream) => boolean): number {
  return streams.reduce((sum, stream) => sum + (which(stream) ? stream.fen : 0), 0);
}

function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
