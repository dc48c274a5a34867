import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { count } from '../count.ts';
import type { Election } from '../election.ts';
import { electionOf } from '../pb-election.ts';
import { readPb } from '../pb-read.ts';
import { lexicographicTies } from '../ties.ts';
import { withCost, withNewVoters } from './amend.ts';
import { explainLosers } from './explain.ts';
import { recheck } from './recheck.ts';

// Real elections have no licence to be kept in a repository; they lie beside it where available.
const FOLDER = new URL('../../../../../../shared/data/pabulib/', import.meta.url);
const skip = existsSync(FOLDER) ? false : 'no real elections in ../shared/data/pabulib';

/** Files of every kind: approvals, one choice, points, ranks; few voters and thousands. */
const SOME = [
  'France_Toulouse_2022.pb',
  'Hungary_Budapest_2025_VIII_Jozsefvaros.pb',
  'Netherlands_Amsterdam_525.pb',
  'Poland_Czestochowa_2025_Zawodzie_-_Dabie.pb',
  'Poland_Krakow_2022_Nowa_Huta.pb',
  'Poland_Warszawa_2017_Ursynow.pb',
  'Switzerland_Zurich_S5R.pb',
  'poland_wieliczka_2023_green-budget.pb',
] as const;

const options = { rule: 'equal-shares', ties: lexicographicTies } as const;

test('what losers of 20 real elections lacked holds when counted again', { skip }, () => {
  const bySize = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.pb'))
    .map(load)
    .filter((election) => election.approvals.length < 8000)
    .sort((a, b) => a.approvals.length - b.approvals.length);
  let losers = 0;
  for (let k = 0; k < 20; k += 1) {
    const election = bySize[Math.round((k * (bySize.length - 1)) / 19)];
    assert.ok(election !== undefined);
    const counted = count(election, options);
    const whys = explainLosers(election, counted)?.losers ?? [];
    assert.ok(counted.course !== null);
    const again = recheck(election, 'cost', counted.course, lexicographicTies, whys, 'every');
    assert.equal(again.pricesHold, whys.length);
    assert.equal(again.approvalsHold, whys.length);
    losers += whys.length;
  }
  assert.ok(losers > 100, `${losers} losers`);
});

for (const rule of ['phragmen', 'greedy', 'greedy-by-cost'] as const) {
  test(`what losers by ${rule} lacked in real elections holds when counted again`, { skip }, () => {
    let losers = 0;
    for (const file of SOME) {
      const election = load(file);
      const wins = (amended: Election, p: number) =>
        count(amended, { rule, ties: lexicographicTies }).winners.includes(p);
      const explanation = explainLosers(
        election,
        count(election, { rule, ties: lexicographicTies }),
      );
      assert.ok(explanation !== null && explanation.rule !== 'equal-shares');
      for (const { project, largestPriceMinor: price, newVoters } of explanation.losers) {
        if (price !== null) {
          assert.ok(wins(withCost(election, project, price), project), file);
          assert.ok(!wins(withCost(election, project, price + 1), project), file);
        }
        if (newVoters !== null) {
          assert.ok(wins(withNewVoters(election, project, newVoters), project), file);
          const fewer = newVoters - 1;
          assert.ok(fewer === 0 || !wins(withNewVoters(election, project, fewer), project), file);
        }
        losers += 1;
      }
    }
    assert.ok(losers > 60, `${losers} losers`);
  });
}

test('a loser of Wieliczka needs the 87 approvals that were found by counting', { skip }, () => {
  const election = load('poland_wieliczka_2023_green-budget.pb');
  const whys = explainLosers(election, count(election, options))?.losers ?? [];
  const forty = whys.find(({ project }) => election.projectIds[project] === '40');
  assert.equal(forty?.fewestApprovals, 87);
});

function load(file: string): Election {
  const tables = readPb(readFileSync(new URL(file, FOLDER), 'utf8'));
  assert.ok(tables.ok, file);
  const election = electionOf(tables.value);
  assert.ok(election.ok, file);
  return election.value;
}
