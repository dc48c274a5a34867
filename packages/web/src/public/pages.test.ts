import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nobody } from '@qianwan/programme/people/actor';
import { frameOf, samples } from '#testing/pages';
import { need, village } from '#testing/records';
import { addresses } from './addresses.ts';
import { needPage } from './needs/need-page.ts';
import { sayPage } from './needs/say-page.ts';

const MOST_BYTES = 100_000;

const shown = samples().flatMap(({ name, address, show }) =>
  (['zh', 'en'] as const).flatMap((language) =>
    [false, true].map((large) => ({
      name: `${name}, ${language}${large ? ', large type' : ''}`,
      markup: show(frameOf({ address, language, large })).markup,
    })),
  ),
);

for (const { name, markup } of shown) {
  test(`${name}: at most 100 kB with everything in it`, () => {
    assert.ok(Buffer.byteLength(markup) <= MOST_BYTES, `${Buffer.byteLength(markup)} B`);
    assert.doesNotMatch(markup, /<script|<link |<img |@import|url\(|\son[a-z]+=/i);
  });

  test(`${name}: every sentence is whole`, () => {
    const text = markup.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ');
    assert.doesNotMatch(text, /\{\w+\}|undefined|null|NaN|\[object/);
  });

  test(`${name}: every element closes where it should`, () => {
    assert.deepEqual(unclosed(markup), []);
  });

  test(`${name}: every link leads to a page of ours`, () => {
    const lost = linksOf(markup).filter((address) => !isOurs(address));
    assert.deepEqual(lost, []);
  });
}

test('what a villager writes stays words, in the page, its title and its fields', () => {
  const evil = '"><script>alert(1)</script><b onclick="x">';
  const raised = need(1, { words: evil });
  const pages = [
    needPage(frameOf(), { need: raised, path: [], findings: [], typed: { words: evil } }),
    sayPage(frameOf(), {
      village,
      path: [],
      category: 'lamp',
      similar: [raised],
      isSaid: true,
      findings: [],
      typed: { words: evil },
    }),
  ];
  for (const { markup } of pages) {
    assert.ok(markup.includes('&lt;script&gt;'));
    assert.doesNotMatch(markup, /<script|<b onclick/);
  }
});

test('only a household of the village may press "me too"; others are asked for their card', () => {
  const at = (over: object) =>
    needPage(frameOf({ actor: { ...nobody, ...over } }), {
      need: need(2),
      path: [],
      findings: [],
      typed: {},
    }).markup;
  const household = { id: 'h', role: 'villager' as const, household: 'h' };
  assert.match(at({ ...household, area: village.code }), /action="\/330523109200-N2\/voice"/);
  assert.doesNotMatch(at({ ...household, area: '330523109201' }), /\/voice"|\/session\/household/);
  assert.match(at({}), /action="\/session\/household"/);
});

test('a county that is not simulated does not say so, and without the demo nobody is offered', () => {
  const [first] = samples();
  const real = { code: '330523', nameZh: '安吉县', nameEn: 'Anji', simulated: false };
  const markup = first?.show(frameOf({ county: real, demo: false })).markup ?? '';
  assert.doesNotMatch(markup, /模拟数据|session\/be/);
  assert.match(first?.show(frameOf()).markup ?? '', /模拟数据[\s\S]*|session\/be/);
});

test('the language and the size of type go along with every link', () => {
  const [first] = samples();
  const markup = first?.show(frameOf({ language: 'en', large: true })).markup ?? '';
  const inside = linksOf(markup).filter((address) => /^\/(en\/)?[0-9]/.test(address));
  assert.ok(inside.length > 100);
  assert.deepEqual(
    inside.filter((address) => !/^\/en\/.*[?&]large=1/.test(address)),
    [],
  );
});

function linksOf(markup: string): string[] {
  return [...markup.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}

const routes = Object.values(addresses).map((path) => {
  const shape = path.replace(/:\w+\{([^}]*)\}/g, '(?:$1)').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${shape}$`);
});
/** Served beside the pages: the office, sessions, and data for programs. */
const beside =
  /^\/(office\/|session\/(be|out|household|officer)|api\/openapi\.json|api\/ballots\/[^/]+\/file|api\/(plans|works)\/[^/]+\/(files\/\w+|story))$/;

function isOurs(address: string): boolean {
  if (address.startsWith('#') || address.startsWith('tel:')) return true;
  const path = (address.split(/[?#]/)[0] ?? '').replace(/^\/en(?=\/|$)/, '') || '/';
  return beside.test(path) || routes.some((route) => route.test(path));
}

const VOID = new Set(['meta', 'input', 'br', 'link', 'img', 'hr']);

/** Elements that were opened and not closed, or closed and not opened, in order. */
function unclosed(markup: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, end, name = '', self] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (VOID.has(name) || self === '/') continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}>`);
  }
  return [...faults, ...open];
}
