import { no, stop, yes } from '@qianwan/base/verdict';
import { showBallotDesk } from '@qianwan/contract/meetings';
import { differencesOf } from '@qianwan/programme/meetings/marks';
import { sheetState } from '@qianwan/programme/meetings/sheets';
import { operation } from '#http/operation';
import { type FoundReading, findBallot, findReadings, findRecounts, findVotes } from './store.ts';
import { drawnOf } from './views.ts';

export default operation(showBallotDesk, async ({ tx, input: { ballot: id } }) => {
  const ballot = await findBallot(tx, id);
  if (ballot === null) return no(stop('not-found', { id }));
  const readings = await findReadings(tx, id);
  const sheets = [...Map.groupBy(readings, ({ household }) => household)].map(
    ([household, own]) => ({
      household,
      readers: own.map(({ reader }) => reader),
      readOn: own[0]?.readOn ?? '',
      scan: scanOf(own),
      state: sheetState(ballot, own),
    }),
  );
  const votes = await findVotes(tx, id);
  const recounts = new Map((await findRecounts(tx, id)).map((again) => [again.household, again]));
  const drawn = (await drawnOf(tx, ballot)).map((household) => {
    const again = recounts.get(household);
    const vote = votes.find((cast) => cast.household === household);
    const differences =
      again === undefined || vote === undefined ? [] : differencesOf(ballot, vote, again);
    const scan = sheets.find((sheet) => sheet.household === household)?.scan ?? null;
    return { household, scan, recounted: again !== undefined, differences };
  });
  return yes({
    waiting: sheets
      .filter(({ state }) => state.is === 'read-once')
      .map(({ household, readers, readOn }) => ({ household, reader: readers[0] ?? '', readOn })),
    differing: sheets.flatMap(({ household, readers, scan, state }) =>
      state.is === 'differs'
        ? [{ household, readers, scan, differences: [...state.differences] }]
        : [],
    ),
    settled: sheets.flatMap(({ household, readers, state }) =>
      state.is === 'settled' ? [{ household, readers, differences: [...state.differences] }] : [],
    ),
    proxies: votes.flatMap(({ household, proxy, proxyPaper }) =>
      proxy === null ? [] : [{ household, by: proxy, paper: proxyPaper }],
    ),
    drawn,
  });
});

function scanOf(readings: readonly FoundReading[]): string | null {
  return readings.find(({ scan }) => scan !== null)?.scan ?? null;
}
