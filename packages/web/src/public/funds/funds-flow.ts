import type { showFunds } from '@qianwan/contract/funds';
import type { PayerKind } from '@qianwan/programme/funds/payer';
import type { z } from 'zod';
import { money } from '#format/money';
import { type Html, html } from '#html';
import { flow, type Stream } from '#public/draw/flow';
import { type Frame, speaker } from '#public/frame/frame';
import { payerColours } from '#theme';
import { payerKindWords } from '#words/funds';
import { countyWords } from '#words/public/overview';

type Funds = z.output<typeof showFunds.reply>;
type Kind = z.infer<typeof PayerKind>;

/** One year's money by kind of payer, and how far it has come: paid, committed to works, or free. */
export function fundsFlow(frame: Frame, { payers, lines }: Funds, year: number): Html {
  const say = speaker(frame);
  const kindOf = new Map(payers.map(({ id, kind }) => [id, kind]));
  const streams: Stream[] = lines
    .filter((line) => line.year === year)
    .flatMap(({ payer, promisedFen, committedFen, paidFen }) => {
      const from = kindOf.get(payer) ?? 'government';
      return [
        { from, to: 'paid', fen: paidFen },
        { from, to: 'committed', fen: committedFen - paidFen },
        { from, to: 'free', fen: promisedFen - committedFen },
      ];
    });
  const total = sum(streams);
  if (total === 0) return html`<p>${say(countyWords.noMoney)}</p>`;
  const kinds = (Object.keys(payerKindWords) as Kind[])
    .map((id) => ({ id, name: say(payerKindWords[id]), colour: payerColours[id] }))
    .map((kind) => ({ ...kind, fen: sum(streams.filter(({ from }) => from === kind.id)) }))
    .filter(({ fen }) => fen > 0);
  const ends = (['paid', 'committed', 'free'] as const)
    .map((id) => ({ id, name: say(countyWords[id]), colour: '' }))
    .map((end) => ({ ...end, fen: sum(streams.filter(({ to }) => to === end.id)) }))
    .filter(({ fen }) => fen > 0);
  const summed = <Node extends { fen: number }>(node: Node) => ({
    ...node,
    sum: money(node.fen, frame.language),
  });
  return html`${flow(say(countyWords.money, { year }), kinds.map(summed), ends.map(summed), streams)}<p class="small muted">${say(countyWords.moneyNote, { sum: money(total, frame.language) })}</p>`;
}

function sum(streams: readonly Stream[]): number {
  return streams.reduce((total, { fen }) => total + fen, 0);
}
