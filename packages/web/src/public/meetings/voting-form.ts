import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { keepSize } from '#public/frame/keep-size';
import { ballotPageWords as words } from '#words/public/ballots';
import type { BallotShown } from './ballot-shown.ts';

type Typed = Readonly<Record<string, string>>;

/** A household's vote without a script: boxes to tick, points to write, or agree and disagree. */
export function votingForm(frame: Frame, ballot: BallotShown, typed: Typed): Html {
  const say = speaker(frame);
  return html`<form method="post" action="${link(frame, `/${ballot.id}/vote`)}">${keepSize(frame)}<input type="hidden" name="kind" value="${ballot.kind}">
${fields(frame, ballot, typed)}<p><button class="do">${say(words.send)}</button></p></form>`;
}

function fields(frame: Frame, ballot: BallotShown, typed: Typed): Html {
  const say = speaker(frame);
  switch (ballot.kind) {
    case 'consent':
      return html`<fieldset><legend>${say(words.consent)}</legend><div class="tiles">${(['yes', 'no', 'abstain'] as const).map((choice) => tile('choice', choice, say(words[choice]), typed.choice === choice))}</div></fieldset>`;
    case 'approval':
      return html`<fieldset><legend>${say(words.approval)}</legend>${ballot.options.map(
        ({ id, title, costFen }) =>
          html`<label class="pick"><input type="checkbox" name="${nameOf(id)}" value="1"${typed[nameOf(id)] === '1' ? html` checked` : ''}><span><b>${title}</b> <span class="muted">${money(costFen, frame.language)}</span></span></label>`,
      )}</fieldset>`;
    case 'points':
      return html`<fieldset><legend>${say(words.points, { points: ballot.pointsMost })}</legend>${ballot.options.map(
        ({ id, title, costFen }) =>
          html`<label class="pick"><input type="number" name="${nameOf(id)}" min="0" max="${ballot.pointsMost}" inputmode="numeric" value="${typed[nameOf(id)] ?? ''}"><span><b>${title}</b> <span class="muted">${money(costFen, frame.language)}</span></span></label>`,
      )}</fieldset>`;
    case 'opinions':
      return html`<p>${say(words.opinions)}</p>${ballot.options.map(
        ({ id, title }) =>
          html`<fieldset><legend>${title}</legend><div class="tiles">${[
            ['1', words.yes],
            ['-1', words.no],
            ['0', words.pass],
          ].map(([mark, label]) =>
            tile(
              nameOf(id),
              mark as string,
              say(label as typeof words.yes),
              typed[nameOf(id)] === mark,
            ),
          )}</div></fieldset>`,
      )}`;
  }
}

function tile(name: string, value: string, label: string, isChosen: boolean): Html {
  return html`<label class="tile"><input type="radio" name="${name}" value="${value}"${isChosen ? html` checked` : ''}><span>${label}</span></label>`;
}

const MARK = 'mark-';
const nameOf = (option: string): string => `${MARK}${option}`;

/** What was ticked, as the endpoint takes it. Empty boxes are no marks, and nobody gives no points; a statement that is passed over is marked 0. */
export function voiceTyped(typed: Typed): {
  readonly choice: string | null;
  readonly marks: Readonly<Record<string, number>>;
} {
  const marks = Object.entries(typed)
    .filter(([name, value]) => name.startsWith(MARK) && value !== '')
    .map(([name, value]) => [name.slice(MARK.length), Number(value)] as const)
    .filter(([, mark]) => mark !== 0 || typed.kind === 'opinions');
  return { choice: typed.choice ?? null, marks: Object.fromEntries(marks) };
}
