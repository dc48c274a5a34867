import { isComputed, type Prepared } from '#survey/forms/engine/prepare';
import {
  type Choosing,
  type Item,
  isQuestion,
  itemsOf,
  type Placed,
  type Question,
  type Repeat,
  type Wording,
} from '#survey/forms/form';
import { hasText, textId } from './itext.ts';
import { withOutputs } from './outputs.ts';
import { isPlainReference, nodesetOf, withPaths } from './paths.ts';
import { element, type XmlElement } from './xml.ts';

/** The controls: what a person sees, in the order of the form. */
export function writeBody(prepared: Prepared): XmlElement {
  const { form } = prepared;
  const byItem = new Map(itemsOf(form).map((each) => [each.item, each]));
  const control = (item: Item): XmlElement[] => {
    const each = byItem.get(item);
    if (each === undefined) return [];
    if (isQuestion(item)) return controlsOf(prepared, { ...each, item });
    const inner = item.items.flatMap(control);
    const ref = nodesetOf(prepared, each.path);
    const label = labelOf(prepared, each, item.label, 'label');
    if (item.kind === 'group')
      return [element('group', { appearance: item.appearance, ref }, [...label, ...inner])];
    return [
      element('group', { ref, appearance: item.appearance }, [
        ...label,
        repeatOf(prepared, each, item, inner),
      ]),
    ];
  };
  return element('h:body', { class: form.style }, form.items.flatMap(control));
}

function repeatOf(
  prepared: Prepared,
  each: Placed,
  { count, items }: Repeat,
  inner: readonly XmlElement[],
): XmlElement {
  const nodeset = nodesetOf(prepared, each.path);
  const isPlain = count !== undefined && isPlainReference(count);
  const counted = isPlain ? withPaths(prepared, count, each).trim() : `${nodeset}_count`;
  const first = items.flatMap((item): XmlElement[] => {
    if (!isQuestion(item) || !isComputed(item.default)) return [];
    const here = { path: [...each.path, item.name], repeats: [...each.repeats, each.path] };
    return [
      element('setvalue', {
        event: 'odk-instance-first-load odk-new-repeat',
        ref: nodesetOf(prepared, here.path),
        value: withPaths(prepared, item.default, here),
      }),
    ];
  });
  const attributes = count === undefined ? {} : { 'jr:count': counted, 'jr:noAddRemove': 'true()' };
  return element('repeat', { nodeset, ...attributes }, [...inner, ...first]);
}

function labelOf(
  prepared: Prepared,
  each: Placed,
  words: Wording | undefined,
  what: 'label' | 'hint',
): XmlElement[] {
  const { item, path } = each;
  const media = what === 'label' && isQuestion(item) ? item.media : undefined;
  const guidance = what === 'hint' && isQuestion(item) ? item.guidance : undefined;
  if (hasText(prepared, words ?? guidance, media))
    return [element(what, { ref: `jr:itext('${textId(prepared, path, what)}')` })];
  if (words === undefined) return [];
  return [
    element(what, {}, withOutputs(prepared, words[''] ?? Object.values(words)[0] ?? '', each)),
  ];
}

function controlsOf(prepared: Prepared, each: Placed<Question>): XmlElement[] {
  const { item, path } = each;
  const name = controlOf(prepared, item);
  if (name === null) return [];
  const ref = nodesetOf(prepared, path);
  const children = [
    ...labelOf(prepared, each, item.label, 'label'),
    ...labelOf(prepared, each, item.hint, 'hint'),
    ...itemset(prepared, each),
    ...triggered(prepared, item.name),
  ];
  return [
    element(name, { ref, appearance: item.appearance, ...attributesOf(prepared, each) }, children),
  ];
}

function controlOf(prepared: Prepared, { kind, choices }: Question): string | null {
  switch (kind) {
    case 'calculate':
    case 'hidden':
    case 'background':
      return null;
    case 'one':
      return isExternal(prepared, choices) ? 'input' : 'select1';
    case 'many':
      return 'select';
    case 'rank':
      return 'odk:rank';
    case 'range':
      return 'range';
    case 'acknowledge':
      return 'trigger';
    case 'photo':
    case 'signature':
    case 'audio':
    case 'video':
    case 'file':
      return 'upload';
    default:
      return 'input';
  }
}

function isExternal({ lists }: Prepared, choices: Choosing | undefined): boolean {
  return choices !== undefined && lists.get(choices.list)?.external === true;
}

const mediaTypes: Readonly<Partial<Record<Question['kind'], string>>> = {
  photo: 'image/*',
  signature: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  file: 'application/*',
};

function attributesOf(
  prepared: Prepared,
  each: Placed<Question>,
): Record<string, string | undefined> {
  const { kind, range, choices, maxPixels } = each.item;
  const isQuery = kind === 'one' && isExternal(prepared, choices);
  return {
    mediatype: mediaTypes[kind],
    'orx:max-pixels': maxPixels === undefined ? undefined : String(maxPixels),
    ...(range ?? {}),
    query: isQuery && choices !== undefined ? nodesetFor(prepared, each, choices) : undefined,
  };
}

/** The items of an instance, those that the filter lets through. */
function nodesetFor(prepared: Prepared, each: Placed, { list, from, filter }: Choosing): string {
  const id = list.replace(/\.[^.]*$/, '');
  const bracketed = filter === undefined ? '' : withPaths(prepared, `[${filter}]`, each);
  if (from !== 'repeat') return `instance('${from === 'file' ? id : list}')/root/item${bracketed}`;
  const path = prepared.pathOf(list) ?? [list];
  return `${nodesetOf(prepared, path.slice(0, -1))}[./${list} != '']${bracketed}`;
}

function itemset(prepared: Prepared, each: Placed<Question>): XmlElement[] {
  const { choices } = each.item;
  if (choices === undefined || isExternal(prepared, choices)) return [];
  const { list, from, random, seed, value, label } = choices;
  const plain = nodesetFor(prepared, each, choices);
  const seeded = seed === undefined ? '' : `, ${withPaths(prepared, seed, each)}`;
  const nodeset = random === true ? `randomize(${plain}${seeded})` : plain;
  const known = prepared.lists.get(list)?.choices ?? [];
  const translated = known.some((choice) => hasText(prepared, choice.label, choice.media));
  const isMap = from === 'file' && list.endsWith('.geojson');
  const own = from === 'repeat' ? list : isMap ? 'id' : 'name';
  const words =
    from === 'repeat' ? list : isMap ? 'title' : translated ? 'jr:itext(itextId)' : 'label';
  return [
    element('itemset', { nodeset }, [
      element('value', { ref: value ?? own }),
      element('label', { ref: label ?? words }),
    ]),
  ];
}

/** Calculations that are made again only when this question's answer changes. */
function triggered(prepared: Prepared, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const each of prepared.placed) {
    const { item, path } = each;
    if (!isQuestion(item) || item.trigger !== name || item.calculation === undefined) continue;
    found.push(
      element('setvalue', {
        event: 'xforms-value-changed',
        ref: nodesetOf(prepared, path),
        value: withPaths(prepared, item.calculation, each),
      }),
    );
  }
  return found;
}
