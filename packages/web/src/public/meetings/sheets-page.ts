import { dayWords } from '#format/day';
import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { qrCode } from '#public/frame/qr';
import { ballotPageWords, sheetWords as words } from '#words/public/ballots';
import type { BallotShown } from './ballot-shown.ts';

export type SheetsFacts = {
  readonly ballot: BallotShown;
  readonly path: readonly Crumb[];
  readonly sheets: readonly {
    readonly household: string;
    readonly label: string;
    readonly check: string;
  }[];
};

/** The paper sheets of a ballot, one a household, to be printed and carried round. */
export function sheetsPage(frame: Frame, { ballot, path, sheets }: SheetsFacts): Html {
  const say = speaker(frame);
  const title = `${ballot.question} · ${say(words.title)}`;
  // The same code stands on every sheet, and is drawn once.
  const code = qrCode(`${frame.origin}/${ballot.id}`, say(words.scan));
  const body = html`<div class="noprint"><h1>${title}</h1><p class="lead">${say(words.lead, { count: sheets.length })}</p></div>
<svg class="once" aria-hidden="true"><symbol id="qr">${code}</symbol></svg>
${sheets.map((sheet) => sheetOf(frame, ballot, sheet))}`;
  return page(frame, { title, path, body });
}

function sheetOf(frame: Frame, ballot: BallotShown, sheet: SheetsFacts['sheets'][number]): Html {
  const say = speaker(frame);
  const back = say(words.back, { day: dayWords(ballot.closesOn, frame.language) });
  return html`<article class="sheet"><header><div><p>${ballot.villageName} · ${say(words.household, { label: sheet.label })}</p><h2>${ballot.question}</h2></div>
<figure><svg class="qr" role="img" aria-label="${say(words.scan)}"><use href="#qr"/></svg></figure></header>
<p>${say(words[ballot.kind], { points: ballot.pointsMost })}</p>${boxes(frame, ballot)}
<footer><p>${back}</p><p>${say(words.check)} <b class="check">${sheet.check}</b> <span class="muted">${sheet.household}</span></p></footer></article>`;
}

function boxes(frame: Frame, { kind, options }: BallotShown): Html {
  const say = speaker(frame);
  const choices = [ballotPageWords.yes, ballotPageWords.no, ballotPageWords.abstain];
  const lines =
    kind === 'consent' ? choices.map((each) => ({ title: say(each), costFen: 0 })) : options;
  return html`<ul class="boxes">${lines.map(
    ({ title, costFen }) =>
      html`<li><span class="box"></span>${title}${costFen > 0 ? html` <span class="muted">${money(costFen, frame.language)}</span>` : ''}</li>`,
  )}</ul>`;
}
