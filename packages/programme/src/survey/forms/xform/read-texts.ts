import type { Choice, ChoiceList, Question, Wording } from '#survey/forms/form';
import { childrenNamed, elementsIn, localName, textIn, type XmlElement } from './xml.ts';

/** The translations of a form, by the id of the text. */
export type Texts = {
  readonly languages: readonly string[];
  readonly byId: ReadonlyMap<string, Wording>;
  readonly mediaById: ReadonlyMap<string, NonNullable<Question['media']>>;
};

const mediaKinds = ['image', 'audio', 'video', 'big-image'] as const;

export function textsIn(model: XmlElement): Texts {
  const byId = new Map<string, Record<string, string>>();
  const mediaById = new Map<string, Record<string, Record<string, string>>>();
  const translations = childrenNamed(childrenNamed(model, 'itext')[0], 'translation');
  const first = translations.find(({ attributes }) => attributes.default !== undefined);
  const ordered =
    first === undefined ? translations : [first, ...translations.filter((each) => each !== first)];
  const languages: string[] = [];
  for (const translation of ordered) {
    const { lang = '' } = translation.attributes;
    const language = lang === 'default' ? '' : lang;
    languages.push(language);
    for (const text of childrenNamed(translation, 'text')) {
      const { id = '' } = text.attributes;
      for (const value of childrenNamed(text, 'value')) {
        const kind = mediaKinds.find((each) => each === value.attributes.form);
        const said = saidIn(value);
        if (kind === undefined && value.attributes.form === undefined)
          byId.set(id, { ...byId.get(id), [language]: said });
        if (kind !== undefined) {
          const known = mediaById.get(id) ?? {};
          mediaById.set(id, {
            ...known,
            [kind]: { ...known[kind], [language]: said.replace(/^jr:\/\/[^/]+\//, '') },
          });
        }
      }
    }
  }
  return { languages: languages.length === 0 ? [''] : languages, byId, mediaById };
}

/** Words, in which `<output value="…"/>` becomes `${…}`. */
export function saidIn(parent: XmlElement): string {
  let said = '';
  for (const child of parent.children)
    if (typeof child === 'string') said += child;
    else if (localName(child) === 'output')
      said += `\${${(child.attributes.value ?? child.attributes.ref ?? '').trim()}}`;
    else said += saidIn(child);
  return said;
}

/** The words of a label or hint: its own, or those that it points to. */
export function wordsOf(label: XmlElement | undefined, { byId }: Texts): Wording | undefined {
  if (label === undefined) return undefined;
  const [, id] = /^jr:itext\('(.*)'\)$/.exec(label.attributes.ref ?? '') ?? [];
  if (id !== undefined) return byId.get(id);
  const said = saidIn(label).trim();
  return said === '' ? undefined : { '': said };
}

/** The secondary instances that hold choices. */
export function listsIn(model: XmlElement, texts: Texts): ChoiceList[] {
  return childrenNamed(model, 'instance')
    .slice(1)
    .filter(({ attributes }) => attributes.src === undefined)
    .map((instance) => ({
      name: instance.attributes.id ?? '',
      choices: childrenNamed(elementsIn(instance)[0], 'item').map((item) => choiceOf(item, texts)),
    }));
}

function choiceOf(item: XmlElement, { byId, mediaById }: Texts): Choice {
  const columns: Record<string, string> = {};
  let name = '';
  let label: Wording | undefined;
  let media: Choice['media'];
  for (const cell of elementsIn(item)) {
    const text = textIn(cell);
    if (cell.name === 'name') name = text;
    else if (cell.name === 'label') label = { '': text };
    else if (cell.name === 'itextId') {
      label = byId.get(text);
      media = mediaById.get(text);
    } else columns[cell.name] = text;
  }
  return {
    name,
    ...(label === undefined ? {} : { label }),
    ...(media === undefined ? {} : { media }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
  };
}
