import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Ballot } from '@qianwan/programme/meetings/ballot';
import { openingFaults } from '@qianwan/programme/meetings/balloting';
import { nextId } from '#db/ids';
import { insertRow, type Writer } from '#db/write';
import { countHouseholds } from '#registry/households/store';
import { isVillage } from '#registry/villages/store';

export type NewBallot = Omit<Ballot, 'id' | 'openedOn'>;

/** Puts a question to the households of a village and returns the id of the ballot. Later stages call it too. */
export async function addBallot(
  writer: Writer,
  ballot: NewBallot,
  today: Day,
): Promise<Verdict<string>> {
  const { village, about, question, closesOn } = ballot;
  const households = ballot.households === null ? null : [...new Set(ballot.households)];
  if (!(await isVillage(writer.tx, village))) return no(stop('village-unknown', { village }));
  const known = await countHouseholds(writer.tx, village, households);
  const faults = openingFaults({ ...ballot, households }, known, today);
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
  });
  return yes(id);
}
