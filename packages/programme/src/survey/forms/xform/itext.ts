import type { Prepared } from '#survey/forms/engine/prepare';
import { isQuestion, type Question, type Wording, wording } from '#survey/forms/form';
import { withOutputs } from './outputs.ts';
import { nodesetOf } from './paths.ts';
import { element, type XmlElement } from './xml.ts';

/** Whether words stand among the translations, rather than where they are said: in any language but none, or with a picture. */
export function hasText(
  { form }: Prepared,
  words: Wording | undefined,
  media: Question['media'],
): boolean {
  if (media !== undefined) return true;
  return (
    words !== undefined &&
    form.languages[0] !== '' &&
    Object.keys(words).some((language) => language !== '')
  );
}

export function textId(prepared: Prepared, path: readonly string[], what: string): string {
  return `${nodesetOf(prepared, path)}:${what}`;
}

/** Every translation of the form; null where it has none. */
export function itextOf(prepared: Prepared): XmlElement | null {
  const { form } = prepared;
  const texts = textsOf(prepared);
  if (texts.length === 0) return null;
  const translations = form.languages.map((language, at) =>
    element(
      'translation',
      { lang: language === '' ? 'default' : language, default: at === 0 ? 'true()' : undefined },
      texts.map((text) => textIn(prepared, text, language)),
    ),
  );
  return element('itext', {}, translations);
}

type Text = {
  readonly id: string;
  readonly words: Wording | undefined;
  readonly media: Question['media'];
  readonly guidance?: Wording | undefined;
  readonly path: readonly string[];
  readonly repeats: readonly (readonly string[])[];
};

function textsOf(prepared: Prepared): Text[] {
  const texts: Text[] = [];
  const top = { path: [], repeats: [] };
  for (const list of prepared.form.lists)
    if (list.external !== true)
      list.choices.forEach(({ label, media }, at) => {
        if (hasText(prepared, label, media))
          texts.push({ id: `${list.name}-${at}`, words: label, media, ...top });
      });
  for (const { item, path, repeats } of prepared.placed) {
    const media = isQuestion(item) ? item.media : undefined;
    const add = (
      what: string,
      words: Wording | undefined,
      beside?: Question['media'],
      guidance?: Wording,
    ): void => {
      if (hasText(prepared, words ?? guidance, beside))
        texts.push({
          id: textId(prepared, path, what),
          words,
          media: beside,
          guidance,
          path,
          repeats,
        });
    };
    add('label', item.label, media);
    if (!isQuestion(item)) continue;
    add('hint', item.hint, undefined, item.guidance);
    add('jr:constraintMsg', item.constraintMessage);
    add('jr:requiredMsg', item.requiredMessage);
  }
  return texts;
}

function textIn(
  prepared: Prepared,
  { id, words, media = {}, guidance, path, repeats }: Text,
  language: string,
): XmlElement {
  const { form } = prepared;
  const said = (text: Wording | undefined): (XmlElement | string)[] =>
    withOutputs(prepared, wording(form, text, language), { path, repeats });
  const values = words === undefined ? [] : [element('value', {}, said(words))];
  if (guidance !== undefined) values.push(element('value', { form: 'guidance' }, said(guidance)));
  for (const kind of ['image', 'audio', 'video', 'big-image'] as const) {
    const file = wording(form, media[kind], language);
    const folder = kind === 'audio' || kind === 'video' ? kind : 'images';
    if (file !== '') values.push(element('value', { form: kind }, [`jr://${folder}/${file}`]));
  }
  return element('text', { id }, values.length > 0 ? values : [element('value', {}, ['-'])]);
}
