import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { fen } from '@qianwan/base/money';
import type { Finding } from '@qianwan/base/verdict';
import { openingFaults, optionFaults, votingFaults } from '@qianwan/programme/meetings/balloting';
import { recordFaults } from '@qianwan/programme/meetings/record';
import { Body } from '@qianwan/programme/meetings/resolution';
import { checkResolution } from '@qianwan/programme/meetings/vote-rules';
import { defaultRules } from '@qianwan/programme/registry/default-rules';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Estimate } from '@qianwan/programme/works/estimate';
import { checkGates } from '@qianwan/programme/works/gates';
import type { GateFacts, NamedResolution } from '@qianwan/programme/works/gates/gate';
import { gateRulesOf } from '@qianwan/programme/works/gates/gate-rules';
import { proposalFaults } from '@qianwan/programme/works/proposal';
import type { Work } from '@qianwan/programme/works/work';
import { findingSentence, findingWords } from './finding.ts';
import { ballotWords, meetingWords, recordWords } from './meetings.ts';
import { gateWords } from './works.ts';

// What the rules really answer, said aloud: no sentence may have a hole where a detail should be.

const today = day('2026-11-23');
const village = '330523108204';

function said(findings: readonly Finding[]): Set<string> {
  for (const finding of findings) {
    assert.ok(finding.code in findingWords, `${finding.code} has its words`);
    for (const language of ['zh', 'en'] as const) {
      const sentence = findingSentence(finding, language);
      assert.doesNotMatch(sentence, /[{}]|undefined|NaN|Infinity/, sentence);
    }
  }
  return new Set(findings.map(({ code }) => code));
}

test('every reason of the vote rules and ballots is a whole sentence', () => {
  const meeting = {
    noticeOn: '2026-03-01',
    heldOn: '2026-03-02',
    due: 10,
    present: 2,
    householdsDue: 10,
    householdsPresent: 1,
    yes: 1,
    no: 1,
    abstain: 0,
  };
  const spoilt = [
    meeting,
    { ...meeting, noticeOn: '2026-03-03', present: 11, householdsPresent: 11, no: 20 },
    { ...meeting, householdsDue: 0, householdsPresent: 0 },
    { ...meeting, heldOn: '2000-03-02', noticeOn: '2000-03-02' },
    { ...meeting, kind: 'merger' as const, due: 300, makeup: makeup(1, 0, 0) },
    { ...meeting, makeup: makeup(40, 0, 0) },
  ];
  const found = spoilt.flatMap((held) =>
    Body.options.flatMap((body) => checkResolution({ ...held, body }, defaultRules)),
  );
  assert.deepEqual([...said(found)].sort(), Object.keys(meetingWords).sort());

  const ballot = { village, about: 'x-W1', households: ['a'], closesOn: '2026-11-22' };
  const voter = { household: 'b', earlier: { channel: 'paper' as const, castOn: '2026-11-22' } };
  const asked = { options: [], budgetFen: 0, pointsMost: 0 };
  const twice = { id: 'a', title: 'a', costFen: 0 };
  const faults = [
    ...openingFaults(ballot, 0, today),
    ...votingFaults(ballot, voter, today),
    ...optionFaults({ ...asked, kind: 'points' }),
    ...optionFaults({ ...asked, kind: 'approval', options: [twice, twice] }),
    ...optionFaults({ ...asked, kind: 'consent', options: [twice] }),
  ];
  assert.deepEqual([...said(faults)].sort(), Object.keys(ballotWords).sort());

  const record = recordFaults({ village, heldOn: '2026-11-24', needs: ['x-N1'] }, today);
  assert.deepEqual([...said(record)].sort(), Object.keys(recordWords).sort());
});

function makeup(representatives: number, women: number, householdsSigned: number) {
  return { representatives, women, people: 1200, householdsSigned };
}

const poor: Work = {
  id: `${village}-W1`,
  village,
  type: 'public',
  title: '广场',
  plainNote: '',
  needs: [],
  resolution: null,
  quantity: 10,
  costFen: 0,
  householdsServed: 0,
  upkeepFen: 0,
  upkeepPayer: null,
  owner: null,
  carer: null,
  borrowedFen: 1,
  after: [],
  proposedOn: '2026-11-20',
};
const resolution: NamedResolution = {
  id: `${village}-M1`,
  village,
  body: 'party-meeting',
  matter: '',
  needs: [],
  valid: false,
};
const unknown: GateFacts['village'] = {
  households: null,
  planClass: null,
  ownIncomeFen: null,
  debtFen: null,
  served: {},
};
const known: GateFacts['village'] = {
  households: 10,
  planClass: 'relocation',
  ownIncomeFen: fen(100),
  debtFen: fen(0),
  served: { waste: 3 },
};
const need = { id: `${village}-N1`, village, category: 'lane', state: 'raised' } as const;
const begun = { id: `${village}-K1`, template: 'four-two', settled: false };
const there = { id: 'F1', type: 'lane', householdsServed: 10, since: '2026-01-01' };

const line = { code: 'S1', item: '细砂', unit: 't', planQuantity: 2, quantity: 1, rateFen: 9 };
const spoiltEstimate: Estimate = {
  lines: [
    { ...line, reason: '' },
    { ...line, code: null, reason: '' },
    { ...line, unit: 'm³', reason: '' },
  ],
};
const scheduled: RuleRow = {
  key: 'works.item-rate.S1',
  value: { item: '细砂', unit: 'm³', fen: 8 },
  unit: 'fen',
  source: '县造价站',
  grade: 'county',
  validFrom: '2020-01-01',
  validTo: null,
  enabled: true,
};

function asked(change: Partial<Work>, facts: Partial<GateFacts>, rows = defaultRules): Finding[] {
  const work = { ...poor, ...change };
  const where = facts.village ?? unknown;
  return checkGates(work, {
    today,
    needs: [],
    resolution: null,
    procedures: [],
    collective: [],
    estimate: null,
    facilities: [],
    admitted: [],
    ...facts,
    village: where,
    rules: gateRulesOf(rulesOf(rows, today), work, where.planClass, facts.estimate ?? null),
  });
}

test('every reason of the gates is a whole sentence', () => {
  const all = defaultRules.map((row) => ({ ...row, enabled: true }));
  const named = { resolution: `${village}-M1`, type: 'lane' } as const;
  const found = [
    ...asked({}, {}),
    ...asked({ householdsServed: 1, costFen: 1 }, {}),
    ...asked({}, { village: known }),
    ...asked(named, { village: known, needs: [{ ...need, verified: false, voices: 1 }] }),
    ...asked({ ...named, costFen: 1, upkeepFen: 1 }, { resolution, village: unknown }, all),
    ...asked({ ...named, costFen: 9_999_999, upkeepFen: 1 }, { village: known }, all),
    ...asked({ ...named, householdsServed: 11, borrowedFen: 999 }, { village: known }, all),
    ...asked(
      { ...named, householdsServed: 1 },
      { village: known, facilities: [there], admitted: [there] },
    ),
    ...asked({ costFen: 9_999_999 }, {}, all),
    ...asked({}, { estimate: spoiltEstimate }, [...all, scheduled]),
    ...asked({ costFen: fen(900_000_000), borrowedFen: 0 }, { procedures: [begun] }, all),
  ];
  const codes = said(found);
  assert.deepEqual(
    Object.keys(gateWords).filter((code) => !codes.has(code)),
    [],
  );
  const strange = { ...poor, needs: ['x-N1'], after: [`${village}-W9`] };
  assert.deepEqual(
    [...said(proposalFaults(strange, []))],
    ['names-another-village', 'first-work-unknown'],
  );
});
