import { type Finding, stop, type Verdict } from '@qianwan/base/verdict';
import { type FormCode, prepare } from '#survey/forms/engine/prepare';
import type {
  BackgroundSource,
  ChoiceList,
  Form,
  Item,
  Question,
  Wording,
} from '#survey/forms/form';
import { present } from '#survey/forms/xlsform/read-question';
import { type Control, choosingOf, controlsIn, kindOf } from './read-controls.ts';
import { listsIn, type Texts, textsIn, wordsOf } from './read-texts.ts';
import { childrenNamed, elementsIn, localName, textIn, type XmlElement } from './xml.ts';

export type XFormCode = 'xform-broken' | 'form-id-impossible';

/** What reading one node needs of the rest of the document. */
type Source = {
  readonly root: string;
  readonly binds: ReadonlyMap<string, XmlElement>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly firsts: ReadonlyMap<string, string>;
  readonly texts: Texts;
  readonly lists: ChoiceList[];
};

/** An ODK XForm as a form. Expressions keep their paths; what nothing of ours can show is refused with a reason. */
export function readXForm(document: XmlElement): Verdict<Form, XFormCode | FormCode> {
  const head = childrenNamed(document, 'head')[0];
  const model = childrenNamed(head, 'model')[0];
  const data = elementsIn(childrenNamed(model, 'instance')[0])[0];
  const body = childrenNamed(document, 'body')[0];
  if (model === undefined || data === undefined || body === undefined) {
    const missing = model === undefined ? 'model' : data === undefined ? 'instance' : 'body';
    return { ok: false, findings: [stop('xform-broken', { missing })] };
  }
  const form = formOf(head, model, data, body);
  if (form.id === '') return { ok: false, findings: [stop('form-id-impossible', { id: '' })] };
  const prepared = prepare(form);
  const findings: readonly Finding<FormCode>[] = prepared.ok ? [] : prepared.findings;
  return prepared.ok ? { ok: true, value: form, cautions: [] } : { ok: false, findings };
}

function formOf(
  head: XmlElement | undefined,
  model: XmlElement,
  data: XmlElement,
  body: XmlElement,
): Form {
  const { id = '', version = '' } = data.attributes;
  const texts = textsIn(model);
  const lists = listsIn(model, texts);
  const binds = new Map(
    childrenNamed(model, 'bind').map((bind) => [bind.attributes.nodeset ?? '', bind]),
  );
  const source: Source = {
    root: localName(data),
    binds,
    controls: controlsIn(body),
    firsts: firstValues(model, body),
    texts,
    lists,
  };
  const instanceName = binds.get(`/${source.root}/meta/instanceName`)?.attributes.calculate;
  return {
    format: 'qianwan-form/1',
    id,
    version,
    title: textIn(childrenNamed(head, 'title')[0]).trim() || id,
    about: model.attributes['qianwan:about'] === 'village' ? 'village' : 'household',
    timesAYear: timesIn(model),
    languages: texts.languages,
    items: itemsIn(data, `/${source.root}`, source),
    lists,
    ...present({
      instanceName,
      style: body.attributes.class,
      root: source.root === 'data' ? undefined : source.root,
    }),
  };
}

/** How often a year, where the form says it; once where it does not, or says what cannot be. */
function timesIn({ attributes }: XmlElement): number {
  const times = Number(attributes['qianwan:times-a-year'] ?? '1');
  return times > 0 && times <= 366 ? times : 1;
}

/** Values that are computed when a copy begins, by the path they go to. */
function firstValues(model: XmlElement, body: XmlElement): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (parent: XmlElement): void => {
    for (const child of elementsIn(parent)) {
      const { event = '', ref = '', value = textIn(child) } = child.attributes;
      if (localName(child) === 'setvalue' && event.includes('load')) values.set(ref, value);
      visit(child);
    }
  };
  visit(model);
  visit(body);
  return values;
}

/** The items of a node: each name once, for a repeat may stand there twice (its template and its first instance). */
function itemsIn(node: XmlElement, nodeset: string, source: Source): Item[] {
  const items: Item[] = [];
  for (const child of elementsIn(node)) {
    const name = localName(child);
    const isMeta = name === 'meta' && nodeset === `/${source.root}`;
    if (isMeta || items.some((item) => item.name === name)) continue;
    items.push(itemOf(child, name, `${nodeset}/${name}`, source));
  }
  return items;
}

function itemOf(node: XmlElement, name: string, nodeset: string, source: Source): Item {
  const control = source.controls.get(nodeset);
  const bind = source.binds.get(nodeset)?.attributes ?? {};
  const hasChildren = elementsIn(node).length > 0;
  const shared = {
    name,
    ...present({
      label: wordsOf(control?.label, source.texts),
      relevant: bind.relevant?.trim(),
      appearance: control?.element.attributes.appearance,
    }),
  };
  if (!hasChildren && control?.repeat === undefined)
    return questionOf(node, nodeset, shared, source);
  const items = itemsIn(node, nodeset, source);
  if (control?.repeat === undefined) return { kind: 'group', ...shared, items };
  const count = control.repeat.attributes['jr:count'];
  return { kind: 'repeat', ...shared, ...present({ count }), items };
}

function questionOf(
  node: XmlElement,
  nodeset: string,
  shared: Pick<Question, 'name' | 'label' | 'relevant' | 'appearance'>,
  source: Source,
): Question {
  const control = source.controls.get(nodeset);
  const bind = source.binds.get(nodeset)?.attributes ?? {};
  const background = backgroundOf(bind);
  const kind = background === undefined ? kindOf(control, bind) : 'background';
  const readOnly = kind === 'note' ? undefined : bind.readonly;
  const { start, end, step } = control?.element.attributes ?? {};
  return {
    ...shared,
    kind,
    ...present({
      hint: wordsOf(control?.hint, source.texts),
      media: mediaOf(control, source.texts),
      required: isNever(bind.required) ? undefined : bind.required,
      requiredMessage: messageOf(bind['jr:requiredMsg'], source.texts),
      constraint: bind.constraint,
      constraintMessage: messageOf(bind['jr:constraintMsg'], source.texts),
      calculation: bind.calculate?.trim(),
      default: source.firsts.get(nodeset) ?? textIn(node),
      readOnly: isNever(readOnly) ? undefined : readOnly,
      choices: choosingOf(control, nodeset, source.lists, source.texts),
      range:
        kind === 'range' ? { start: start ?? '1', end: end ?? '10', step: step ?? '1' } : undefined,
      source: background,
      fact: bind['qianwan:fact'],
      usedBy: bind['qianwan:used-by']?.split(/\s+/).filter((use) => use !== ''),
      reason: bind['qianwan:reason'],
      until: bind['qianwan:until'],
    }),
  };
}

function isNever(condition: string | undefined): boolean {
  return condition?.replace(/\s/g, '') === 'false()';
}

function backgroundOf(bind: XmlElement['attributes']): BackgroundSource | undefined {
  const params = bind['jr:preloadParams'] ?? '';
  switch (bind['jr:preload']) {
    case 'timestamp':
      return params === 'end' ? 'end' : 'start';
    case 'date':
      return 'today';
    case 'property': {
      const known = [
        'deviceid',
        'username',
        'phonenumber',
        'email',
        'subscriberid',
        'simserial',
      ] as const;
      return known.find((each) => each === params) ?? 'deviceid';
    }
    default:
      return undefined;
  }
}

function mediaOf(control: Control | undefined, { mediaById }: Texts): Question['media'] {
  const [, id = ''] = /^jr:itext\('(.*)'\)$/.exec(control?.label?.attributes.ref ?? '') ?? [];
  return mediaById.get(id);
}

/** A message is words, or the id of words. */
function messageOf(message: string | undefined, texts: Texts): Wording | undefined {
  if (message === undefined) return undefined;
  const [, id] = /^jr:itext\('(.*)'\)$/.exec(message) ?? [];
  return id === undefined ? { '': message } : texts.byId.get(id);
}
