import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as meetings from './meetings.ts';
import * as needs from './needs.ts';
import * as people from './people.ts';
import * as works from './works.ts';

type Both = { readonly zh: string; readonly en: string };

const all = [people, meetings, needs, works]
  .flatMap((stage) => Object.values(stage as Record<string, object>))
  .flatMap((map) => Object.entries(map as Record<string, Both>));

function blanks(sentence: string): string[] {
  return (sentence.match(/\{\w+\}/g) ?? []).sort();
}

test('every code is said in both languages, with the same details filled in', () => {
  assert.ok(all.length > 100);
  for (const [code, { zh, en }] of all) {
    assert.ok(zh !== '' && en !== '', code);
    assert.deepEqual([...new Set(blanks(zh))], [...new Set(blanks(en))], code);
  }
});
