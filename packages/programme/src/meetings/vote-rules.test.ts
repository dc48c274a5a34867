import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultRules } from '#registry/default-rules';
import { Body, type Makeup } from './resolution.ts';
import { checkResolution, type Held } from './vote-rules.ts';

// Of 45, four fifths are 36; of 36, a third are 12; 499 people need 30 representatives.
const makeup: Makeup = { representatives: 36, women: 12, people: 499, householdsSigned: null };
const noHouseholds = { householdsDue: 0, householdsPresent: 0 };

// For each body one meeting at the very edge of valid, and a row for each way to fall off it.
const assembly: Held = {
  body: 'village-assembly',
  noticeOn: '2026-03-01',
  heldOn: '2026-03-11',
  due: 600,
  present: 301,
  ...noHouseholds,
  yes: 151,
  no: 150,
  abstain: 0,
};
const byHouseholds = { present: 200, householdsDue: 300, householdsPresent: 200, yes: 101, no: 99 };
const representatives: Held = {
  body: 'representatives',
  noticeOn: '2026-03-08',
  heldOn: '2026-03-11',
  due: 45,
  present: 30,
  ...noHouseholds,
  yes: 16,
  no: 10,
  abstain: 4,
  makeup,
};
const oneIssue: Held = {
  ...representatives,
  body: 'one-issue',
  householdsDue: 300,
  householdsPresent: 200,
  makeup: { ...makeup, householdsSigned: 200 },
};
const group: Held = { ...representatives, body: 'group-meeting', noticeOn: '2026-03-11' };
const members: Held = {
  body: 'collective-members',
  noticeOn: '2026-03-01',
  heldOn: '2026-03-11',
  due: 900,
  present: 600,
  ...noHouseholds,
  yes: 600,
  no: 0,
  abstain: 0,
};
const collectiveReps: Held = {
  ...members,
  body: 'collective-representatives',
  due: 30,
  present: 20,
  yes: 20,
};
const party: Held = { ...representatives, body: 'party-meeting', yes: 23, no: 0, abstain: 0 };

const table: [story: string, sound: Held, spoil: Partial<Held>, codes: string[]][] = [
  ['assembly: one more than half came, one more than half said yes', assembly, {}, []],
  ['assembly: exactly half came', assembly, { present: 300, no: 149 }, ['too-few-present']],
  ['assembly: exactly half said yes', assembly, { present: 302 }, ['too-few-yes']],
  ['assembly: two thirds of households will do instead', assembly, byHouseholds, []],
  [
    'assembly: one household fewer, and too few adults',
    assembly,
    { ...byHouseholds, householdsPresent: 199 },
    ['too-few-of-either'],
  ],
  ['assembly: ten days of notice', assembly, { noticeOn: '2026-03-02' }, ['notice-too-short']],
  [
    'assembly: told after it was held',
    assembly,
    { noticeOn: '2026-03-12' },
    ['notice-after-meeting'],
  ],
  ['representatives: exactly two thirds came', representatives, {}, []],
  ['representatives: one fewer', representatives, { present: 29, abstain: 3 }, ['too-few-present']],
  ['representatives: yes is exactly half', representatives, { yes: 15, no: 11 }, ['too-few-yes']],
  [
    'representatives: a day short of notice',
    representatives,
    { noticeOn: '2026-03-09' },
    ['notice-too-short'],
  ],
  ['one issue: and two thirds of households stood for', oneIssue, {}, []],
  ['one issue: one household fewer', oneIssue, { householdsPresent: 199 }, ['too-few-households']],
  ['one issue: nobody counted households', oneIssue, noHouseholds, ['households-not-counted']],
  [
    'one issue: a household that stood for it did not sign',
    oneIssue,
    { makeup: { ...makeup, householdsSigned: 199 } },
    ['too-few-signatures'],
  ],
  ['one issue: nobody counted signatures', oneIssue, { makeup }, ['signatures-not-counted']],
  [
    'representatives: fewer than four fifths of the body',
    representatives,
    { makeup: { ...makeup, representatives: 35 } },
    ['too-few-representatives'],
  ],
  [
    'representatives: fewer women than a third of them',
    representatives,
    { makeup: { ...makeup, women: 11 } },
    ['too-few-women'],
  ],
  [
    'representatives: of 500 people, forty are asked for',
    representatives,
    { makeup: { ...makeup, people: 500 } },
    ['body-too-small'],
  ],
  [
    'representatives: nobody counted them',
    representatives,
    { makeup: { ...makeup, representatives: null } },
    ['makeup-not-counted'],
  ],
  [
    'collective representatives: what the law keeps for all members',
    collectiveReps,
    { kind: 'merger' },
    ['body-not-lawful'],
  ],
  ['group: needs no notice', group, {}, []],
  [
    'group: households will do',
    group,
    { present: 10, householdsDue: 3, householdsPresent: 2, yes: 6, no: 4, abstain: 0 },
    [],
  ],
  ['collective: two thirds of all members said yes', members, {}, []],
  ['collective: one fewer, though nobody was against', members, { yes: 599 }, ['too-few-yes']],
  ['collective representatives: two thirds of all', collectiveReps, {}, []],
  ['collective representatives: one fewer', collectiveReps, { yes: 19, no: 1 }, ['too-few-yes']],
  ['party: more than half of those due', party, {}, []],
  ['party: exactly half of those due', party, { due: 44, yes: 22 }, ['too-few-yes']],
  [
    'counts: more came than were due',
    representatives,
    { present: 46 },
    ['present-beyond-due', 'too-few-yes'],
  ],
  ['counts: more votes than people', representatives, { abstain: 5 }, ['votes-beyond-present']],
  [
    'counts: more households than there are',
    representatives,
    { householdsPresent: 1 },
    ['households-beyond-due'],
  ],
  [
    'all reasons come at once',
    representatives,
    { noticeOn: '2026-03-10', present: 29, yes: 14, no: 16, abstain: 0 },
    ['notice-too-short', 'votes-beyond-present', 'too-few-present', 'too-few-yes'],
  ],
];

for (const [story, sound, spoil, codes] of table) {
  test(`vote rules: ${story}`, () => {
    const findings = checkResolution({ ...sound, ...spoil }, defaultRules);
    assert.deepEqual(
      findings.map(({ code }) => code),
      codes,
    );
  });
}

test('a refusal says what would have been enough', () => {
  const [quorum, pass] = checkResolution(
    { ...representatives, present: 29, yes: 14 },
    defaultRules,
  );
  assert.deepEqual(quorum?.detail, { came: 29, due: 45, needed: 30 });
  assert.deepEqual(pass?.detail, { yes: 14, of: 29, needed: 15 });
});

test('the rule of the day decides, not a later one', () => {
  const before = { ...members, noticeOn: '2025-04-20', heldOn: '2025-04-30' };
  assert.deepEqual(
    checkResolution(before, defaultRules).map(({ code }) => code),
    ['no-vote-rule'],
    'the law is in force from 2025-05-01',
  );
  assert.deepEqual(checkResolution({ ...before, heldOn: '2025-05-01' }, defaultRules), []);
  const [rule] = defaultRules.filter(({ key }) => key === 'vote.representatives');
  assert.ok(rule);
  const stricter = { ...(rule.value as object), noticeDays: 5 };
  const rows = [...defaultRules, { ...rule, validFrom: '2026-03-12', value: stricter }];
  assert.deepEqual(checkResolution(representatives, rows), []);
});

const anyMeeting: fc.Arbitrary<Held> = fc
  .record({
    body: fc.constantFrom(...Body.options),
    due: fc.integer({ min: 1, max: 1500 }),
    present: fc.integer({ min: 1, max: 1500 }),
    householdsDue: fc.nat(500),
    householdsPresent: fc.nat(500),
    yes: fc.nat(1500),
  })
  .map((counts) => ({
    ...counts,
    no: 0,
    abstain: 0,
    noticeOn: '2026-03-01',
    heldOn: '2026-03-11',
  }));

test('law: whoever does exactly what a refusal asks for is not refused for it again', () => {
  const countOf = {
    'too-few-present': 'present',
    'too-few-households': 'householdsPresent',
    'too-few-yes': 'yes',
  } as const;
  const mend = (meeting: Held, less: number) => {
    for (const { code, detail } of checkResolution(meeting, defaultRules)) {
      if (!(code in countOf)) continue;
      const count = countOf[code as keyof typeof countOf];
      const mended = { ...meeting, [count]: Number(detail.needed) - less };
      const again = checkResolution(mended, defaultRules).some((found) => found.code === code);
      assert.equal(again, less > 0, `${meeting.body}: ${code}`);
    }
  };
  const law = fc.property(anyMeeting, (meeting) => {
    mend(meeting, 0);
    mend(meeting, 1);
  });
  fc.assert(law, { seed: 20261123, numRuns: 2000 });
});

test('law: another yes never makes a valid resolution invalid', () => {
  const law = fc.property(anyMeeting, (meeting) => {
    const passes = (held: Held) =>
      !checkResolution(held, defaultRules).some(({ code }) => code === 'too-few-yes');
    if (passes(meeting)) assert.ok(passes({ ...meeting, yes: meeting.yes + 1 }));
  });
  fc.assert(law, { seed: 20261123, numRuns: 500 });
});
