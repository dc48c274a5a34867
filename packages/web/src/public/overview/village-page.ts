import { type Day, daysBetween } from '@qianwan/base/calendar';
import { byText } from '@qianwan/base/order';
import type { LedgerEntry } from '@qianwan/contract/funds';
import type { listBallots, ResolutionView } from '@qianwan/contract/meetings';
import type { showPlace } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { type Html, html } from '#html';
import { countyMap, type MapFacts, type Seat } from '#public/draw/map';
import { type Frame, link, speaker } from '#public/frame/frame';
import { page } from '#public/frame/page';
import { placePath } from '#public/frame/place-path';
import { tag } from '#public/frame/tag';
import { moneyOf } from '#public/funds/money-of';
import { findForm } from '#public/needs/find-page';
import { type NeedFacts, needLine } from '#public/needs/need-line';
import { hoursOf } from '#public/survey/burden-page';
import { ballotPageWords as words } from '#words/public/ballots';
import { burdenWords } from '#words/public/burden';
import { findWords } from '#words/public/needs';
import { villageWords } from '#words/public/overview';
import { decisions } from './decisions.ts';
import { type Fate, workLine } from './fate.ts';
import { typeName } from './type-name.ts';

export type VillageFacts = {
  readonly place: z.output<typeof showPlace.reply>;
  /** Of the township's villages, with the county's outline. */
  readonly map: MapFacts;
  readonly seats: readonly Seat[];
  /** Newest first. */
  readonly needs: readonly NeedFacts[];
  /** Newest first. */
  readonly ballots: readonly BallotLine[];
  readonly resolutions: readonly z.output<typeof ResolutionView>[];
  readonly works: readonly Fate[];
  readonly ledger: readonly z.output<typeof LedgerEntry>[];
  /** What forms cost the village in a year. */
  readonly formMinutes: number;
};

type BallotLine = z.output<typeof listBallots.reply>['rows'][number];

/** A village: what was asked, decided and owed, what money came, and who looks after what. */
export function villagePage(frame: Frame, facts: VillageFacts): Html {
  const say = speaker(frame);
  const { place, map, seats, needs, works, ledger } = facts;
  const look = {
    placeName: place.name,
    seats,
    here: place.code,
    demonstration: new Set<string>(),
    span: 'villages' as const,
  };
  const body = html`<div class="two hero"><div class="more"><h1>${place.name}</h1>${plainFacts(frame, place)}
<p class="noprint"><a class="do" href="${link(frame, `/${place.code}/say`)}">${say(villageWords.tell)}</a></p><p class="small muted noprint">${say(villageWords.tellNote)}</p>
<details class="noprint"><summary>${say(findWords.title)}</summary>${findForm(frame, place.code)}</details>
${owed(frame, needs)}<section><h2>${say(villageWords.works)}</h2>${worksOf(frame, works)}</section></div>
<div>${countyMap(frame, map, look)}</div></div>
${ballotsOf(frame, facts.ballots)}
<div class="two"><section id="asked"><h2>${say(villageWords.asked)}</h2>${asked(frame, needs)}</section>
<section><h2>${say(villageWords.decided)}</h2>${decisions(frame, facts.resolutions)}</section></div>
<section><h2>${say(villageWords.money)}</h2>${moneyOf(frame, ledger)}</section>
<section><h2>${say(villageWords.care)}</h2>${care(frame, place)}</section>
${formsLine(frame, facts)}`;
  return page(frame, { title: place.name, path: placePath(place.above, place), body });
}

/** What households are asked, and have been; nothing where they never were. */
function ballotsOf(frame: Frame, ballots: readonly BallotLine[]): Html | string {
  if (ballots.length === 0) return '';
  const say = speaker(frame);
  const lines = ballots.map(({ id, question, closesOn, cast, closedOn }) => {
    const isOpen = closedOn === null && frame.today <= closesOn;
    const state = isOpen ? words.open : closedOn === null ? words.over : words.counted;
    return html`<li><p class="head-line"><a class="what" href="${link(frame, `/${id}`)}">${question}</a>${tag(isOpen ? 'info' : 'still', say(state))}</p>
<p class="line">${say(words.until, { day: dayWords(closesOn, frame.language) })} · ${say(villageWords.cast, { cast })}</p></li>`;
  });
  return html`<section id="votes"><h2>${say(words.kicker)}</h2><ul class="cases">${lines}</ul></section>`;
}

/** What forms cost the village; nothing where none is in use. */
function formsLine(frame: Frame, { place, formMinutes }: VillageFacts): Html | string {
  if (formMinutes === 0) return '';
  const words = speaker(frame)(burdenWords.line, { hours: hoursOf(formMinutes) });
  return html`<p><a href="${link(frame, `/${place.code}/forms`)}">${words}</a></p>`;
}

function plainFacts(
  frame: Frame,
  { households, residents, planClass }: VillageFacts['place'],
): Html {
  const say = speaker(frame);
  const count =
    households === null || residents === null
      ? []
      : [
          say(villageWords.facts, {
            households: thousands(households),
            residents: thousands(residents),
          }),
        ];
  const kind = planClass === null ? [] : [say(villageWords.class, { class: planClass })];
  return html`<p class="lead">${[...count, ...kind].join(' · ')}</p>`;
}

/** The duty to answer, in a sentence: how many are owed, how many are late, and by how much. */
function owed(frame: Frame, needs: readonly NeedFacts[]): Html {
  const say = speaker(frame);
  const waiting = needs.filter(({ clock }) => !clock.answered);
  const late = waiting.filter(({ clock }) => clock.overdue).toSorted(byDue);
  if (waiting.length === 0) return html`<p class="note good">${say(villageWords.nothingOwed)}</p>`;
  const first = late[0];
  const fill = { count: waiting.length, late: late.length };
  const words =
    first === undefined
      ? say(villageWords.owed, fill)
      : say(villageWords.owedLate, {
          ...fill,
          days: daysBetween(first.clock.dueOn as Day, frame.today as Day),
        });
  return html`<p class="note ${late.length > 0 ? 'bad' : 'wait'}">${words} <a href="#asked">${say(villageWords.see)}</a></p>`;
}

function byDue(a: NeedFacts, b: NeedFacts): number {
  return byText(a.clock.dueOn, b.clock.dueOn) || byText(a.id, b.id);
}

function worksOf(frame: Frame, works: readonly Fate[]): Html {
  if (works.length === 0) return html`<p>${speaker(frame)(villageWords.noneWorks)}</p>`;
  return html`<ul class="cases">${works.map((fate) =>
    workLine(
      frame,
      fate,
      link(frame, `/${fate.work.id}`),
      money(fate.work.costFen, frame.language),
    ),
  )}</ul>`;
}

/** What was asked: answers owed first, the longest due first; then the rest as they came, newest first. */
function asked(frame: Frame, needs: readonly NeedFacts[]): Html {
  if (needs.length === 0) return html`<p>${speaker(frame)(villageWords.noneAsked)}</p>`;
  const waiting = needs.filter(({ clock }) => !clock.answered).toSorted(byDue);
  const told = needs.filter(({ clock }) => clock.answered);
  return html`<ul class="cases">${[...waiting, ...told].map((need) => needLine(frame, need))}</ul>`;
}

function care(frame: Frame, { facilities }: VillageFacts['place']): Html {
  const say = speaker(frame);
  if (facilities.length === 0) return html`<p>${say(villageWords.noneCare)}</p>`;
  const rows = facilities.map(
    ({ type, work, builtOn, householdsServed, carer, complaintPhone, upkeepFen }) => {
      const name = typeName(frame, type);
      const since = say(villageWords.since, {
        day: dayWords(builtOn, frame.language),
        households: thousands(householdsServed),
      });
      return html`<tr><th scope="row">${work === null ? name : html`<a href="${link(frame, `/${work}`)}">${name}</a>`}<br><small class="muted">${since}</small></th><td>${carer}<br><small class="muted">${say(villageWords.upkeep, { money: money(upkeepFen, frame.language) })}</small></td><td><a href="tel:${complaintPhone.replace(/[^0-9+]/g, '')}">${complaintPhone}</a></td></tr>`;
    },
  );
  return html`<table><thead><tr><th scope="col">${say(villageWords.thing)}</th><th scope="col">${say(villageWords.carer)}</th><th scope="col">${say(villageWords.phone)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
