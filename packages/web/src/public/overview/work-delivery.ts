import { dayWords } from '#format/day';
import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, speaker } from '#public/frame/frame';
import { deliveryStateWords } from '#words/public/names';
import { workWords } from '#words/public/works';
import type { DeliveryFacts } from './fate.ts';
import { quantityText } from './type-name.ts';

/** Longer silence than this is itself news (programme's delivery alert, days). */
const SILENCE = 30;

/** A work from its order to its use, oldest first, with what was found and paid on the way. */
export function workDelivery(frame: Frame, delivery: DeliveryFacts, type: string): Html {
  const say = speaker(frame);
  const { order, milestones, measured, ballot, acceptedOn, facility, silentDays, state } = delivery;
  const quiet = state !== 'accepted' && silentDays > SILENCE;
  const on = (day: string) => html`<p class="small muted">${dayWords(day, frame.language)}</p>`;
  return html`<dl class="facts"><div><dt>${say(workWords.contractor)}</dt><dd>${order.contractor}</dd></div>
<div><dt>${say(workWords.contract)}</dt><dd>${money(order.amountFen, frame.language)}</dd></div>
<div><dt>${say(workWords.paid)}</dt><dd>${money(delivery.paidFen, frame.language)}</dd></div>
<div><dt>${say(workWords.due)}</dt><dd>${dayWords(order.dueOn, frame.language)}</dd></div></dl>
${quiet ? html`<p class="note wait">${say(workWords.silent, { days: silentDays })}</p>` : ''}
<ol class="steps"><li class="done"><p><b>${say(deliveryStateWords.ordered)}</b></p>${on(order.orderedOn)}</li>
${milestones.map(
  ({ milestone, reachedOn, words, evidence }) =>
    html`<li class="done"><p><b>${say(deliveryStateWords[milestone])}</b></p>${on(reachedOn)}${words === '' ? '' : html`<p>${words}</p>`}${evidence.length === 0 ? '' : html`<p class="small muted">${say(workWords.evidence, { count: evidence.length })}</p>`}</li>`,
)}
${measured === null ? '' : html`<li class="done"><p><b>${say(workWords.measured, { quantity: quantityText(frame, type, measured.quantity) })}</b></p>${on(measured.measuredOn)}</li>`}
${ballot === null ? '' : html`<li class="done"><p>${say(workWords.vote, ballot.count)}</p></li>`}
${acceptedOn === null ? '' : html`<li class="done"><p><b>${say(deliveryStateWords.accepted)}</b></p>${on(acceptedOn)}${facility === null ? '' : html`<p class="small muted">${say(workWords.facility, { id: facility })}</p>`}</li>`}</ol>`;
}
