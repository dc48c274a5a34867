import { type Day, day, daysBetween } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { RuleRow } from '#registry/rule-row';
import type { Share, VoteRule } from '#registry/rule-shapes';
import { type Rules, rulesOf } from '#registry/rules-of';
import type { CompositionCode } from './composition.ts';
import { type Composed, compositionFaults, signatureFaults } from './composition.ts';
import type { Attendance, Resolution } from './resolution.ts';

export type MeetingCode =
  | 'no-vote-rule'
  | 'notice-after-meeting'
  | 'notice-too-short'
  | 'present-beyond-due'
  | 'households-beyond-due'
  | 'votes-beyond-present'
  | 'households-not-counted'
  | 'too-few-present'
  | 'too-few-households'
  | 'too-few-of-either'
  | 'too-few-yes'
  | 'body-not-lawful'
  | CompositionCode;

export type Held = Attendance &
  Composed &
  Pick<Resolution, 'body' | 'noticeOn' | 'heldOn'> &
  Partial<Pick<Resolution, 'kind'>>;

/** What keeps a resolution from being valid, by the rule that held on the day of the meeting; nothing when it is. */
export function checkResolution(held: Held, rows: readonly RuleRow[]): Finding<MeetingCode>[] {
  const { body, heldOn } = held;
  const rules = rulesOf(rows, day(heldOn));
  const rule = rules.read('vote', body)?.value;
  if (rule === undefined) return [...countFaults(held), stop('no-vote-rule', { heldOn })];
  return [
    ...bodyFaults(held, rule, rules),
    ...noticeFaults(day(held.noticeOn), day(heldOn), rule),
    ...countFaults(held),
    ...quorumFaults(held, rule),
    ...passFaults(held, rule),
    ...compositionFaults(held, rule),
    ...signatureFaults(held, rule),
  ];
}

/** Whether this body may decide the matter at all: the law keeps some for others. */
function bodyFaults(
  { body, kind = 'other' }: Held,
  { notFor = [] }: VoteRule,
  rules: Rules,
): Finding<MeetingCode>[] {
  const lawful = rules.read('meetings.bodies', kind)?.value;
  const allowed = !notFor.includes(kind) && (lawful === undefined || lawful.includes(body));
  return allowed ? [] : [stop('body-not-lawful', { body, kind })];
}

function noticeFaults(
  noticeOn: Day,
  heldOn: Day,
  { noticeDays }: VoteRule,
): Finding<MeetingCode>[] {
  const days = daysBetween(noticeOn, heldOn);
  if (days < 0) return [stop('notice-after-meeting', { noticeOn, heldOn })];
  return days < noticeDays ? [stop('notice-too-short', { days, needed: noticeDays })] : [];
}

/** Counts that no meeting can have. */
function countFaults(held: Attendance): Finding<MeetingCode>[] {
  const { due, present, householdsDue, householdsPresent } = held;
  const votes = held.yes + held.no + held.abstain;
  const faults: Finding<MeetingCode>[] = [];
  if (present > due) faults.push(stop('present-beyond-due', { present, due }));
  if (householdsPresent > householdsDue) {
    faults.push(stop('households-beyond-due', { householdsPresent, householdsDue }));
  }
  if (votes > present) faults.push(stop('votes-beyond-present', { votes, present }));
  return faults;
}

/** Enough came when all of any one alternative holds. Alternatives whose whole nobody counted do not offer themselves. */
function quorumFaults(held: Attendance, { quorum }: VoteRule): Finding<MeetingCode>[] {
  if (quorum.some((all) => all.every((share) => holds(share, held)))) return [];
  const [first = [], ...others] = quorum.filter((all) => all.every(({ of }) => held[of] > 0));
  if (first.length === 0) return [stop('households-not-counted', { present: held.present })];
  if (others.length === 0) {
    return first.filter((share) => !holds(share, held)).map((share) => shortfall(share, held));
  }
  const households = others.flat().find(({ count }) => count === 'householdsPresent');
  const [persons] = first;
  if (persons === undefined || households === undefined) return [];
  return [
    stop('too-few-of-either', {
      ...shortfall(persons, held).detail,
      households: held.householdsPresent,
      householdsNeeded: leastFor(households, held),
    }),
  ];
}

function shortfall(share: Share, held: Attendance): Finding<MeetingCode> {
  const code = share.count === 'householdsPresent' ? 'too-few-households' : 'too-few-present';
  return stop(code, {
    came: held[share.count],
    due: held[share.of],
    needed: leastFor(share, held),
  });
}

function passFaults(held: Attendance, { pass }: VoteRule): Finding<MeetingCode>[] {
  if (holds(pass, held)) return [];
  return [stop('too-few-yes', { yes: held.yes, of: held[pass.of], needed: leastFor(pass, held) })];
}

/** By cross-multiplication, so that exactly half and exactly two thirds are what they are. */
function holds({ count, of, part: [part, whole], strictly }: Share, held: Attendance): boolean {
  const left = held[count] * whole;
  const right = held[of] * part;
  return held[of] > 0 && (strictly ? left > right : left >= right);
}

/** The smallest count that would do. */
function leastFor({ of, part: [part, whole], strictly }: Share, held: Attendance): number {
  const product = held[of] * part;
  return strictly ? Math.floor(product / whole) + 1 : Math.ceil(product / whole);
}
