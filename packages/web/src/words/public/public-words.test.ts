import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as books from './books.ts';
import * as frame from './frame.ts';
import * as map from './map.ts';
import * as names from './names.ts';
import * as needs from './needs.ts';
import * as overview from './overview.ts';
import * as plan from './plan.ts';
import * as works from './works.ts';

type Both = { readonly zh: string; readonly en: string };

const all = [books, frame, map, names, needs, overview, plan, works]
  .flatMap((page) => Object.values(page as Record<string, object>))
  .flatMap((words) => Object.entries(words as Record<string, Both>));

test('public pages say everything in both languages, with the same blanks', () => {
  assert.ok(all.length > 200);
  for (const [key, { zh, en }] of all) {
    assert.ok(zh !== '' && en !== '', key);
    assert.deepEqual(new Set(blanks(zh)), new Set(blanks(en)), key);
  }
});

test('English has no Chinese in it, Chinese no untranslated sentence', () => {
  for (const [key, { zh, en }] of all) {
    if (key === 'otherLanguage') continue;
    assert.doesNotMatch(en, /[一-鿿]/, key);
    assert.ok(/[一-鿿]/.test(zh) || zh.length < 30, key);
  }
});

function blanks(sentence: string): string[] {
  return (sentence.match(/\{\w+\}/g) ?? []).sort();
}
