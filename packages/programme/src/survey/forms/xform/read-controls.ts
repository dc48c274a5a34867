import type { ChoiceList, Choosing, QuestionKind } from '#survey/forms/form';
import { present } from '#survey/forms/xlsform/read-question';
import { type Texts, wordsOf } from './read-texts.ts';
import { childrenNamed, elementsIn, localName, textIn, type XmlElement } from './xml.ts';

/** What the body has for one node: its control with label and hint, or its group, or its repeat. */
export type Control = {
  readonly element: XmlElement;
  readonly label: XmlElement | undefined;
  readonly hint: XmlElement | undefined;
  readonly repeat: XmlElement | undefined;
};

const known = [
  'input',
  'select',
  'select1',
  'rank',
  'range',
  'upload',
  'trigger',
  'group',
  'repeat',
  'secret',
];

/** The controls of the body by the node they are for. */
export function controlsIn(body: XmlElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  const visit = (parent: XmlElement): void => {
    for (const element of elementsIn(parent)) {
      const name = localName(element);
      if (!known.includes(name)) continue;
      const ref =
        element.attributes.ref ?? element.attributes.nodeset ?? element.attributes.bind ?? '';
      const before = controls.get(ref);
      // A repeat stands inside a group for the same node, whose label is the repeat's.
      const repeat = name === 'repeat' ? element : before?.repeat;
      const label =
        childrenNamed(element, 'label')[0] ?? before?.label ?? labelAround(parent, name);
      const hint = childrenNamed(element, 'hint')[0];
      if (ref !== '')
        controls.set(ref, { element: before?.element ?? element, label, hint, repeat });
      visit(element);
    }
  };
  visit(body);
  return controls;
}

function labelAround(parent: XmlElement, name: string): XmlElement | undefined {
  const isWrapped = name === 'repeat' && parent.attributes.ref === undefined;
  return isWrapped ? childrenNamed(parent, 'label')[0] : undefined;
}

const byType: Readonly<Record<string, QuestionKind>> = {
  int: 'integer',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
};

/** The kind of a question, from its control and the type of its bind. */
export function kindOf(control: Control | undefined, bind: XmlElement['attributes']): QuestionKind {
  const type = (bind.type ?? 'string').replace(/^xsd?:/, '');
  if (control === undefined) return bind.calculate === undefined ? 'hidden' : 'calculate';
  const { element } = control;
  switch (localName(element)) {
    case 'select1':
      return 'one';
    case 'select':
      return 'many';
    case 'rank':
      return 'rank';
    case 'range':
      return 'range';
    case 'trigger':
      return 'acknowledge';
    case 'upload':
      return uploadKind(element);
    default: {
      if (element.attributes.query !== undefined) return 'one';
      const isNote =
        bind.readonly?.trim() === 'true()' && bind.calculate === undefined && type === 'string';
      return isNote ? 'note' : (byType[type] ?? 'text');
    }
  }
}

function uploadKind({ attributes }: XmlElement): QuestionKind {
  const { mediatype = '', appearance = '' } = attributes;
  if (mediatype.startsWith('image/'))
    return appearance.split(' ').includes('signature') ? 'signature' : 'photo';
  if (mediatype.startsWith('audio/')) return 'audio';
  return mediatype.startsWith('video/') ? 'video' : 'file';
}

const NODESET =
  /^\s*(?:randomize\()?\s*instance\('([^']+)'\)\/root\/item(?:\[([\s\S]*)\])?\s*(?:,\s*([^)]*))?\)?\s*$/;

/** Where the choices of a control come from; those written into it become a list of the form. */
export function choosingOf(
  control: Control | undefined,
  nodeset: string,
  lists: ChoiceList[],
  texts: Texts,
): Choosing | undefined {
  if (control === undefined) return undefined;
  const { element } = control;
  const itemset = childrenNamed(element, 'itemset')[0];
  const from = itemset?.attributes.nodeset ?? element.attributes.query;
  if (from !== undefined) return pointed(from, itemset, lists);
  const written = childrenNamed(element, 'item');
  if (written.length === 0) return undefined;
  const name = nodeset.slice(1).replace(/\//g, '.');
  const choices = written.map((item) => {
    const label = wordsOf(childrenNamed(item, 'label')[0], texts);
    return { name: textIn(childrenNamed(item, 'value')[0]).trim(), ...present({ label }) };
  });
  lists.push({ name, choices });
  return { list: name, from: 'list' };
}

function pointed(nodeset: string, itemset: XmlElement | undefined, lists: ChoiceList[]): Choosing {
  const refOf = (name: string): string | undefined =>
    childrenNamed(itemset, name)[0]?.attributes.ref;
  const [, list, filter, seed] = NODESET.exec(nodeset) ?? [];
  if (list === undefined) {
    const value = refOf('value');
    return { list: value ?? nodeset.replace(/\[.*$/, '').split('/').pop() ?? '', from: 'repeat' };
  }
  const own = lists.some(({ name }) => name === list);
  // A query without itemset asks for external choices, which come in itemsets.csv beside the form.
  if (!own && itemset === undefined) lists.push({ name: list, choices: [], external: true });
  const isFile = !own && itemset !== undefined;
  return {
    list,
    from: isFile ? 'file' : 'list',
    ...(nodeset.includes('randomize(') ? { random: true as const } : {}),
    ...present({
      filter: filter?.trim(),
      seed: seed?.trim(),
      value: isFile ? refOf('value') : undefined,
      label: isFile ? refOf('label') : undefined,
    }),
  };
}
