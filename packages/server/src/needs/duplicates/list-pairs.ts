import { yes } from '@qianwan/base/verdict';
import { listPairs } from '@qianwan/contract/needs';
import { pairsOf } from '@qianwan/programme/needs/duplicates/pairs';
import { operation } from '#http/operation';
import { needViews } from '#needs/views';
import { countByVillage, findComparable, findVerdicts } from './store.ts';

/** Compared in one request: about a second of work, whole villages at a time. */
const MOST_COMPARED = 5000;
const MOST_OF_VILLAGE = 2000;

export default operation(listPairs, async ({ tx, today, input: { area, after, most } }) => {
  const counted = await countByVillage(tx, area, after);
  const { villages, next } = upTo(MOST_COMPARED, counted);
  const needs = await findComparable(tx, villages, MOST_OF_VILLAGE);
  const pairs = pairsOf(needs);
  const said = await findVerdicts(tx, [...new Set(pairs.map(({ older }) => older))]);
  const verdicts = new Map(said.map(({ older, newer, verdict }) => [`${older} ${newer}`, verdict]));
  const judged = pairs.map((pair) => ({
    ...pair,
    verdict: verdicts.get(`${pair.older} ${pair.newer}`) ?? null,
  }));
  const open = judged.filter(({ verdict }) => verdict !== 'not-same');
  // What was put off comes after all the others, so that the desk empties from the top.
  const shown = [
    ...open.filter(({ verdict }) => verdict === null),
    ...open.filter(({ verdict }) => verdict === 'later'),
  ].slice(0, most);
  const ids = [...new Set(shown.flatMap(({ older, newer }) => [older, newer]))];
  const views = new Map((await needViews(tx, today, ids)).map((view) => [view.id, view]));
  const rows = shown.flatMap(({ older, newer, score, reasons, verdict }) => {
    const first = views.get(older);
    const second = views.get(newer);
    if (first === undefined || second === undefined) return [];
    return [{ older: first, newer: second, score, reasons, later: verdict === 'later' }];
  });
  return yes({ rows, next, compared: needs.length, shown: open.length });
});

/** As many whole villages as stay within a number of needs, at least one; and where to go on. */
function upTo(most: number, counted: readonly { village: string; needs: number }[]) {
  const villages: string[] = [];
  let sum = 0;
  for (const { village, needs } of counted) {
    if (villages.length > 0 && sum + needs > most)
      return { villages, next: villages.at(-1) ?? null };
    villages.push(village);
    sum += needs;
  }
  return { villages, next: null };
}
