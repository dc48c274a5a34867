import { day } from '@qianwan/base/calendar';
import type {
  BallotView,
  Closing,
  listBallots as listBallotsEndpoint,
} from '@qianwan/contract/meetings';
import type { Ballot, Count } from '@qianwan/programme/meetings/ballot';
import { differencesOf } from '@qianwan/programme/meetings/marks';
import { drawnSheets } from '@qianwan/programme/meetings/sheets';
import { quorumOf } from '@qianwan/programme/meetings/turnout';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { countHouseholds, listHouseholds } from '#registry/households/store';
import { findRules } from '#registry/rules/store';
import { findPlaceNames } from '#registry/villages/store';
import { checkCodeOf } from './check-code.ts';
import { RuledBy, Tallied } from './closing.ts';
import {
  countVotes,
  findBallot,
  findClosedOn,
  findClosing,
  findReadings,
  findRecounts,
  findSheetKey,
  findTurnouts,
  findVotes,
  listBallots,
} from './store.ts';

export type BallotShown = z.output<typeof BallotView>;
export type ClosingShown = z.output<typeof Closing>;

/** A question, how many came, and once closed its count; who was asked stays behind. Null where there is none. */
export async function ballotView(tx: Tx, id: string): Promise<BallotShown | null> {
  const ballot = await findBallot(tx, id);
  if (ballot === null) return null;
  const { households: _, ...shown } = ballot;
  const turnout = (await findTurnouts(tx, [id])).get(id) ?? [];
  const cast = turnout.reduce((sum, { votes }) => sum + votes, 0);
  const due = await dueOf(tx, ballot);
  const rules = rulesOf(await findRules(tx), day(ballot.openedOn));
  const names = await findPlaceNames(tx, [ballot.village]);
  return {
    ...shown,
    villageName: names.get(ballot.village) ?? ballot.village,
    count: { due, ...(await countVotes(tx, id)) },
    cast,
    turnout,
    quorum: quorumOf(rules.read('ballot.quorum')?.value ?? null, due, cast),
    closing: await closingView(tx, ballot),
  };
}

type Asked = z.output<typeof listBallotsEndpoint.input>;

/** A page of an area's ballots in order of id. */
export async function ballotPage(tx: Tx, { area, after, most }: Asked) {
  const found = await listBallots(tx, { area, after, most: most + 1 });
  const page = found.slice(0, most);
  const last = page.at(-1);
  const ids = page.map(({ id }) => id);
  const names = await findPlaceNames(
    tx,
    page.map(({ village }) => village),
  );
  const turnouts = await findTurnouts(tx, ids);
  const closedOn = await findClosedOn(tx, ids);
  return {
    rows: page.map(({ id, village, question, kind, openedOn, closesOn }) => ({
      id,
      village,
      villageName: names.get(village) ?? village,
      question,
      kind,
      openedOn,
      closesOn,
      cast: (turnouts.get(id) ?? []).reduce((sum, { votes }) => sum + votes, 0),
      closedOn: closedOn.get(id) ?? null,
    })),
    next: found.length > most && last !== undefined ? last.id : null,
  };
}

/** How one yes or no stands while it is open: how many may vote, and what those who did have said. */
export async function countShown(tx: Tx, ballot: Ballot): Promise<Count> {
  return { due: await dueOf(tx, ballot), ...(await countVotes(tx, ballot.id)) };
}

export async function dueOf(tx: Tx, { households, village }: Ballot): Promise<number> {
  return households?.length ?? (await countHouseholds(tx, village));
}

/** The count of a closed ballot as it was kept, with what the recount found since; null while it is open. */
export async function closingView(tx: Tx, ballot: Ballot): Promise<ClosingShown | null> {
  const found = await findClosing(tx, ballot.id);
  if (found === null) return null;
  const rules = RuledBy.parse(found.rules);
  const votes = new Map((await findVotes(tx, ballot.id)).map((vote) => [vote.household, vote]));
  const recounts = await findRecounts(tx, ballot.id);
  const agreed = recounts.filter((again) => {
    const vote = votes.get(again.household);
    return vote !== undefined && differencesOf(ballot, vote, again).length === 0;
  });
  return {
    closedOn: found.closed_on,
    due: found.due,
    cast: found.cast_count,
    quorum: quorumOf(rules.quorum, found.due, found.cast_count),
    published: found.published,
    fileSha256: found.file_sha256,
    countedBy: rules.count,
    ...Tallied.parse(found.result),
    recounted: recounts.length,
    agreed: agreed.length,
  };
}

/** The paper sheets of a closed ballot that are to be looked at again; none while it is open. */
export async function drawnOf(tx: Tx, ballot: Ballot): Promise<string[]> {
  const found = await findClosing(tx, ballot.id);
  if (found === null || !ballot.onPaper) return [];
  const { recount } = RuledBy.parse(found.rules);
  if (recount === null) return [];
  const onSheets = new Set((await findReadings(tx, ballot.id)).map(({ household }) => household));
  return drawnSheets([...onSheets], found.file_sha256, recount);
}

export type Sheet = {
  readonly household: string;
  readonly label: string;
  /** The six signs that only this ballot's sheet of this household carries. */
  readonly check: string;
  readonly voted: boolean;
};

/** The sheets of a ballot, one for each household that is asked; null where none are printed. */
export async function sheetsOf(tx: Tx, ballot: Ballot): Promise<Sheet[] | null> {
  const key = await findSheetKey(tx, ballot.id);
  if (key === null) return null;
  const voted = new Set((await findVotes(tx, ballot.id)).map(({ household }) => household));
  const households = await listHouseholds(tx, ballot.village, ballot.households);
  return households.map(({ id, label }) => ({
    household: id,
    label,
    check: checkCodeOf(key, id),
    voted: voted.has(id),
  }));
}
