import type { Finding } from '@qianwan/base/verdict';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { doorFinding, refusal } from '#public/frame/reasons';
import { type Tone, tag } from '#public/frame/tag';
import { channelWords } from '#words/meetings';
import { ballotPageWords as words } from '#words/public/ballots';
import { ballotResult } from './ballot-result.ts';
import type { BallotShown } from './ballot-shown.ts';
import { votingForm } from './voting-form.ts';

export type BallotPageFacts = {
  readonly ballot: BallotShown;
  readonly path: readonly Crumb[];
  readonly findings: readonly Finding[];
  readonly typed: Readonly<Record<string, string>>;
  /** The household of this visit has just voted. */
  readonly thanks: boolean;
};

/** A question to the households of a village: vote, see how many came, and once it is counted the result. */
export function ballotPage(frame: Frame, facts: BallotPageFacts): Html {
  const say = speaker(frame);
  const { ballot, path, thanks, findings } = facts;
  const refused = frame.refused === null ? findings : [...findings, doorFinding(frame.refused)];
  const until = say(words.until, { day: dayWords(ballot.closesOn, frame.language) });
  const body = html`<p class="kicker">${say(words.kicker)} · ${ballot.villageName} · ${ballot.id}</p>
<h1>${ballot.question}</h1>
<p>${state(frame, ballot)} ${until}${ballot.budgetFen > 0 ? html` · ${say(words.budget, { money: money(ballot.budgetFen, frame.language) })}` : ''}</p>
${thanks ? html`<p class="note good">${say(words.thanks)}</p>` : ''}${refusal(frame, refused)}
<div class="two"><div class="more">${ballot.closing === null ? voting(frame, facts) : ballotResult(frame, ballot, ballot.closing)}</div>
<div>${turnout(frame, ballot)}</div></div>`;
  return page(frame, { title: ballot.question, path, body });
}

function state(frame: Frame, { closing, closesOn }: BallotShown): Html {
  const [tone, is]: [Tone, (typeof words)[keyof typeof words]] =
    closing !== null
      ? ['good', words.counted]
      : frame.today <= closesOn
        ? ['info', words.open]
        : ['wait', words.over];
  return tag(tone, speaker(frame)(is));
}

/** The household votes here; whoever has not said where it lives does so first. */
function voting(frame: Frame, { ballot, typed, thanks }: BallotPageFacts): Html {
  const say = speaker(frame);
  if (frame.today > ballot.closesOn || thanks) return html``;
  const head = html`<h2>${say(words.vote)}</h2><p>${say(words.rule)}</p>`;
  if (frame.actor.role === 'villager') {
    const isHere = frame.actor.area === ballot.village;
    return html`<section class="noprint">${head}${isHere ? votingForm(frame, ballot, typed) : html`<p>${say(words.notHere)}</p>`}</section>`;
  }
  return html`<section class="noprint">${head}<p>${say(words.cardNote)}</p>
<form method="post" action="/session/household"><input type="hidden" name="village" value="${ballot.village}"><input type="hidden" name="back" value="${link(frame, `/${ballot.id}`)}">
<div class="field"><label class="ask" for="code">${say(words.card)}</label><input type="text" id="code" name="code" autocomplete="off" required></div>
<button class="do second">${say(words.enter)}</button></form></section>`;
}

function turnout(
  frame: Frame,
  { cast, count, quorum, turnout: channels, closing }: BallotShown,
): Html {
  const say = speaker(frame);
  const due = closing?.due ?? count.due;
  const enough =
    quorum === null
      ? ''
      : html`<p>${say(words.quorum, { needed: quorum.needed })} ${quorum.reached ? tag('good', say(words.reached)) : tag('wait', say(words.missing, { missing: quorum.needed - quorum.cast }))}</p>`;
  const lines = channels.map(
    ({ channel, votes }) =>
      html`<li>${say(words.byChannel, { channel: say(channelWords[channel]), votes })}</li>`,
  );
  return html`<section><h2>${say(words.came)}</h2><p class="lead">${say(words.turnout, { due, cast })}</p>
<progress max="${due}" value="${cast}" aria-label="${say(words.turnout, { due, cast })}"></progress>${enough}
<ul class="channels">${lines}</ul>${closing === null ? html`<p class="small muted">${say(words.untilCounted)}</p>` : ''}</section>`;
}
