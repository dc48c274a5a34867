import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, speaker } from '#public/frame/frame';
import { tag } from '#public/frame/tag';
import { ballotPageWords as words } from '#words/public/ballots';
import type { BallotShown } from './ballot-shown.ts';

type Closing = NonNullable<BallotShown['closing']>;
type Opinions = NonNullable<Closing['opinions']>;
type Option = Closing['options'][number];

/** What a counted ballot came to, what each loser lacked, and how anybody counts it again. */
export function ballotResult(frame: Frame, ballot: BallotShown, closing: Closing): Html {
  const say = speaker(frame);
  const advice =
    closing.quorum === null || closing.quorum.reached
      ? ''
      : html`<p class="note wait">${say(words.noQuorum)}</p>`;
  return html`<section><h2>${say(words.result)}</h2>${advice}${outcome(frame, ballot, closing)}</section>${check(frame, ballot, closing)}`;
}

function outcome(frame: Frame, ballot: BallotShown, closing: Closing): Html {
  switch (ballot.kind) {
    case 'consent': {
      const { yes, no, abstain } = ballot.count;
      const said = closing.carried === true ? words.carried : words.notCarried;
      return html`<p class="lead">${speaker(frame)(said, { yes, no, abstain })}</p>`;
    }
    case 'opinions':
      return closing.opinions === null ? html`` : opinions(frame, ballot, closing.opinions);
    case 'approval':
    case 'points':
      return works(frame, ballot, closing);
  }
}

/** The chosen works in the order in which they were chosen, then the others by how many want them. */
function works(frame: Frame, ballot: BallotShown, closing: Closing): Html {
  const say = speaker(frame);
  const rank = new Map(closing.winners.map((id, at) => [id, at]));
  const order = closing.options.toSorted(
    (a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || b.votes - a.votes || 0,
  );
  return html`<ul class="cases">${order.map((option) => workLine(frame, ballot, option))}</ul>
<p>${say(words.spent, { money: money(closing.costFen, frame.language) })}</p>`;
}

function workLine(frame: Frame, { kind, options }: BallotShown, option: Option): Html {
  const say = speaker(frame);
  const { title = option.id, costFen = 0 } = options.find(({ id }) => id === option.id) ?? {};
  const mark = option.won ? tag('good', say(words.won)) : tag('still', say(words.lost));
  const { votes, points } = option;
  const wanted =
    kind === 'points' ? say(words.pointsGiven, { votes, points }) : say(words.votes, { votes });
  return html`<li><p class="head-line"><span class="what">${title}</span>${mark}</p>
<p class="line">${money(costFen, frame.language)} · ${wanted}</p>${option.won ? '' : lacking(frame, option)}</li>`;
}

/** The smallest change that would have had it chosen, all else as it was. */
function lacking(frame: Frame, { votesMissing, wouldWinAtFen }: Option): Html {
  const say = speaker(frame);
  const ways = [
    ...(votesMissing === null ? [] : [say(words.byVotes, { votes: votesMissing })]),
    ...(wouldWinAtFen === null || wouldWinAtFen <= 0
      ? []
      : [say(words.byPrice, { money: money(wouldWinAtFen, frame.language) })]),
  ];
  return html`${ways.map((way) => html`<p class="line">${way}</p>`)}`;
}

function opinions(
  frame: Frame,
  ballot: BallotShown,
  { statements, groups, shared }: Opinions,
): Html {
  const say = speaker(frame);
  const titleOf = (id: string) => ballot.options.find((option) => option.id === id)?.title ?? id;
  const holds = (id: string, direction: 'agree' | 'disagree') =>
    html`<p class="line">${say(direction === 'agree' ? words.agrees : words.disagrees, { words: titleOf(id) })}</p>`;
  const lines = statements.map(
    ({ id, agree, disagree, pass }) =>
      html`<li><p class="head-line"><span class="what">${titleOf(id)}</span></p><p class="line">${say(words.statement, { agree, disagree, pass })}</p></li>`,
  );
  const apart = groups.map(
    (group, at) =>
      html`<li><p class="head-line"><span class="what">${say(words.group, { number: at + 1, size: group.size })}</span></p>${group.holds.map(({ statement, direction }) => holds(statement, direction))}</li>`,
  );
  return html`<ul class="cases">${lines}</ul>
${shared.length === 0 ? '' : html`<h3>${say(words.shared)}</h3>${shared.map(({ statement, direction }) => holds(statement, direction))}`}
${groups.length < 2 ? '' : html`<h3>${say(words.groups)}</h3><ul class="cases">${apart}</ul>`}`;
}

function check(frame: Frame, { id, kind, onPaper }: BallotShown, closing: Closing): Html {
  const say = speaker(frame);
  const { recounted, agreed, published, fileSha256 } = closing;
  const again =
    onPaper && recounted > 0 ? html`<p>${say(words.recounted, { recounted, agreed })}</p>` : '';
  const isElection = kind === 'approval' || kind === 'points';
  const file = published
    ? html`<p>${say(words.checkNote)}</p><p><a class="do second" href="/api/ballots/${id}/file">${say(words.file)}</a></p>
${isElection ? html`<p><a href="/count-ballots.mjs">${say(words.program)}</a></p>` : ''}<p class="small muted">${say(words.digest)} <span class="digest">${fileSha256}</span></p>`
    : html`<p>${say(words.unpublished)}</p>`;
  return html`<section><h2>${say(words.check)}</h2>${file}${again}</section>`;
}
