import { randomBytes } from 'node:crypto';
import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Ballot } from '@qianwan/programme/meetings/ballot';
import { openingFaults, optionFaults } from '@qianwan/programme/meetings/balloting';
import { nextId } from '#db/ids';
import { insertRow, json, type Writer } from '#db/write';
import { countHouseholds } from '#registry/households/store';
import { isVillage } from '#registry/villages/store';

export type NewBallot = Omit<Ballot, 'id' | 'openedOn'>;

type Question = Pick<Ballot, 'village' | 'about' | 'question' | 'households' | 'closesOn'>;

/** One thing to say yes or no to, without printed sheets. Later stages ask so. */
export function consentAbout(question: Question): NewBallot {
  return { ...question, kind: 'consent', options: [], budgetFen: 0, pointsMost: 0, onPaper: false };
}

/** Puts a question to the households of a village and returns the id of the ballot. */
export async function addBallot(
  writer: Writer,
  ballot: NewBallot,
  today: Day,
): Promise<Verdict<string>> {
  const { village, about, question, closesOn, kind, options, budgetFen, pointsMost } = ballot;
  const households = ballot.households === null ? null : [...new Set(ballot.households)];
  if (!(await isVillage(writer.tx, village))) return no(stop('village-unknown', { village }));
  const known = await countHouseholds(writer.tx, village, households);
  const faults = [
    ...openingFaults({ ...ballot, households }, known, today),
    ...optionFaults(ballot),
  ];
  if (faults.length > 0) return no(...faults);
  const id = await nextId(writer, village, 'B');
  await insertRow(writer, 'ballots', {
    id,
    village,
    about,
    question,
    households,
    opened_on: today,
    closes_on: closesOn,
    kind,
    options: json(options),
    budget_fen: budgetFen,
    points_most: pointsMost,
    sheet_key: ballot.onPaper ? randomBytes(32).toString('base64url') : null,
  });
  return yes(id);
}
