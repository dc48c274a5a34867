import { create } from 'qrcode';
import { type Html, html } from '#html';

/** A QR code as one SVG path, a module a unit, with the quiet zone of four that scanners ask for. */
export function qrCode(text: string, label: string): Html {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const strokes: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let to = from;
      while (to < size && data[row * size + to]) to += 1;
      if (to > from) strokes.push(`M${from} ${row}h${to - from}v1H${from}z`);
      from = to;
    }
  }
  const view = `-4 -4 ${size + 8} ${size + 8}`;
  return html`<svg class="qr" viewBox="${view}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}H-4z"/><path d="${strokes.join('')}"/></svg>`;
}
