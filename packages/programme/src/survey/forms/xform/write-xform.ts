import { isComputed, type Prepared } from '#survey/forms/engine/prepare';
import {
  type BackgroundSource,
  type ChoiceList,
  type Item,
  isQuestion,
  type Placed,
  type Question,
  type QuestionKind,
} from '#survey/forms/form';
import { hasText, itextOf, textId } from './itext.ts';
import { isPlainReference, nodesetOf, withPaths } from './paths.ts';
import { writeBody } from './write-body.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:ev': 'http://www.w3.org/2001/xml-events',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  // What an answer is for: field applications pass over it, and a form that comes back still says it.
  'xmlns:qianwan': 'urn:qianwan:form',
};

/** The form as ODK XForms 1.0.0, as Collect, Kobo and Enketo read it. The same form gives the same bytes. */
export function writeXForm(prepared: Prepared): string {
  const { form } = prepared;
  const itext = itextOf(prepared);
  const about = { 'qianwan:about': form.about, 'qianwan:times-a-year': String(form.timesAYear) };
  const model = element('model', { 'odk:xforms-version': '1.0.0', ...about }, [
    ...(itext === null ? [] : [itext]),
    element('instance', {}, [primaryInstance(prepared)]),
    ...fileInstances(prepared),
    ...form.lists
      .filter(({ external }) => external !== true)
      .map((list) => listInstance(prepared, list)),
    ...binds(prepared),
    ...firstValues(prepared),
  ]);
  const head = element('h:head', {}, [element('h:title', {}, [form.title]), model]);
  return writeXml(element('h:html', namespaces, [head, writeBody(prepared)]));
}

function primaryInstance(prepared: Prepared): XmlElement {
  const { form, root } = prepared;
  const meta = element('meta', {}, [
    element('instanceID'),
    ...(form.instanceName === undefined ? [] : [element('instanceName')]),
  ]);
  const hasMeta = form.items.some(({ name }) => name === 'meta');
  const nodes = form.items.flatMap((item) => instanceNodes(item));
  return element(root, { id: form.id, version: form.version }, hasMeta ? nodes : [...nodes, meta]);
}

/** A repeat stands there twice, as pyxform writes it: the template of a new instance, and the first one. */
function instanceNodes(item: Item): XmlElement[] {
  if (isQuestion(item)) {
    const given = item.default !== undefined && !isComputed(item.default) ? [item.default] : [];
    return [element(item.name, {}, given)];
  }
  const children = item.items.flatMap((each) => instanceNodes(each));
  if (item.kind === 'group') return [element(item.name, {}, children)];
  const counter =
    item.count === undefined || isPlainReference(item.count) ? [] : [element(`${item.name}_count`)];
  const first = item.count === undefined ? [element(item.name, {}, children)] : [];
  return [...counter, element(item.name, { 'jr:template': '' }, children), ...first];
}

function fileInstances({ placed }: Prepared): XmlElement[] {
  const instances = new Map<string, XmlElement>();
  for (const { item } of placed) {
    if (!isQuestion(item) || item.choices?.from !== 'file') continue;
    const file = item.choices.list;
    const id = file.replace(/\.[^.]*$/, '');
    const place = file.endsWith('.csv') ? 'file-csv' : 'file';
    instances.set(id, element('instance', { id, src: `jr://${place}/${file}` }));
  }
  return [...instances.values()];
}

function listInstance(prepared: Prepared, list: ChoiceList): XmlElement {
  const items = list.choices.map(({ name, label, media, columns = {} }, at) => {
    const words = hasText(prepared, label, media)
      ? [element('itextId', {}, [`${list.name}-${at}`]), element('name', {}, [name])]
      : [element('name', {}, [name]), element('label', {}, [label?.[''] ?? name])];
    const others = Object.keys(columns)
      .filter((column) => /^[A-Za-z_][\w.-]*$/.test(column))
      .map((column) => element(column, {}, [columns[column] ?? '']));
    return element('item', {}, [...words, ...others]);
  });
  return element('instance', { id: list.name }, [element('root', {}, items)]);
}

const types: Readonly<Record<QuestionKind, string>> = {
  text: 'string',
  integer: 'int',
  decimal: 'decimal',
  range: 'int',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  one: 'string',
  many: 'string',
  rank: 'odk:rank',
  photo: 'binary',
  signature: 'binary',
  audio: 'binary',
  video: 'binary',
  file: 'binary',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
  acknowledge: 'string',
  note: 'string',
  calculate: 'string',
  hidden: 'string',
  background: 'string',
};

const preloads: Readonly<
  Record<BackgroundSource, readonly [type: string, preload?: string, params?: string]>
> = {
  start: ['dateTime', 'timestamp', 'start'],
  end: ['dateTime', 'timestamp', 'end'],
  today: ['date', 'date', 'today'],
  deviceid: ['string', 'property', 'deviceid'],
  username: ['string', 'property', 'username'],
  phonenumber: ['string', 'property', 'phonenumber'],
  email: ['string', 'property', 'email'],
  subscriberid: ['string', 'property', 'subscriberid'],
  simserial: ['string', 'property', 'simserial'],
  audit: ['binary'],
  'start-geopoint': ['geopoint'],
};

function binds(prepared: Prepared): XmlElement[] {
  const { form, root, placed } = prepared;
  const own = placed.flatMap((each) => bindsOf(prepared, each));
  const name = form.instanceName;
  const top = { path: ['meta', 'instanceName'], repeats: [] };
  const meta = [
    element('bind', {
      nodeset: `/${root}/meta/instanceID`,
      type: 'string',
      readonly: 'true()',
      'jr:preload': 'uid',
    }),
    ...(name === undefined
      ? []
      : [
          element('bind', {
            nodeset: `/${root}/meta/instanceName`,
            type: 'string',
            calculate: withPaths(prepared, name, top),
          }),
        ]),
  ];
  return form.items.some((item) => item.name === 'meta') ? own : [...own, ...meta];
}

function bindsOf(prepared: Prepared, each: Placed): XmlElement[] {
  const { item, path } = each;
  const nodeset = nodesetOf(prepared, path);
  const said = (expression: string | undefined): string | undefined =>
    expression === undefined ? undefined : withPaths(prepared, expression, each);
  if (isQuestion(item)) return [questionBind(prepared, item, nodeset, path, said)];
  const shown =
    item.relevant === undefined
      ? []
      : [element('bind', { nodeset, relevant: said(item.relevant) })];
  if (item.kind !== 'repeat' || item.count === undefined || isPlainReference(item.count))
    return shown;
  const counter = {
    nodeset: `${nodeset}_count`,
    type: 'string',
    readonly: 'true()',
    calculate: said(item.count),
  };
  return [element('bind', counter), ...shown];
}

function questionBind(
  prepared: Prepared,
  item: Question,
  nodeset: string,
  path: readonly string[],
  said: (expression: string | undefined) => string | undefined,
): XmlElement {
  const [type, preload, params] =
    item.source === undefined ? [typeOf(item)] : preloads[item.source];
  const message = (words: Question['label'], what: string): string | undefined => {
    if (words === undefined) return undefined;
    return hasText(prepared, words, undefined)
      ? `jr:itext('${textId(prepared, path, what)}')`
      : words[''];
  };
  return element('bind', {
    nodeset,
    type,
    relevant: said(item.relevant),
    required: said(item.required),
    'jr:requiredMsg': message(item.requiredMessage, 'jr:requiredMsg'),
    constraint: said(item.constraint),
    'jr:constraintMsg': message(item.constraintMessage, 'jr:constraintMsg'),
    calculate: item.trigger === undefined ? said(item.calculation) : undefined,
    readonly: item.kind === 'note' ? 'true()' : said(item.readOnly),
    'jr:preload': preload,
    'jr:preloadParams': params,
    'qianwan:fact': item.fact,
    'qianwan:used-by': item.usedBy?.join(' '),
    'qianwan:reason': item.reason,
    'qianwan:until': item.until,
  });
}

function typeOf({ kind, range }: Question): string {
  if (kind !== 'range' || range === undefined) return types[kind];
  return [range.start, range.end, range.step].every((each) => /^-?\d+$/.test(each))
    ? 'int'
    : 'decimal';
}

/** Defaults that are computed when the copy begins; those in repeats stand in the body, beside their repeat. */
function firstValues(prepared: Prepared): XmlElement[] {
  const values: XmlElement[] = [];
  for (const each of prepared.placed) {
    const { item, path, repeats } = each;
    if (!isQuestion(item) || repeats.length > 0) continue;
    const ref = nodesetOf(prepared, path);
    if (item.source === 'start-geopoint')
      values.push(element('odk:setgeopoint', { event: 'odk-instance-first-load', ref }));
    if (isComputed(item.default))
      values.push(
        element('setvalue', {
          event: 'odk-instance-first-load',
          ref,
          value: withPaths(prepared, item.default, each),
        }),
      );
  }
  return values;
}
