import type { BackgroundSource, QuestionKind } from '#survey/forms/form';

/** What the `type` column of a row says. */
export type RowType =
  | { readonly is: 'question'; readonly kind: QuestionKind }
  | {
      readonly is: 'choosing';
      readonly kind: 'one' | 'many' | 'rank';
      readonly list: string;
      readonly from: 'list' | 'external' | 'file' | 'repeat';
      readonly orOther: boolean;
    }
  | { readonly is: 'background'; readonly source: BackgroundSource }
  | { readonly is: 'begin'; readonly what: 'group' | 'repeat' }
  | { readonly is: 'loop'; readonly list: string }
  | { readonly is: 'end'; readonly what: 'group' | 'repeat' | 'loop' }
  | { readonly is: 'unsupported' }
  | { readonly is: 'unknown' };

const questions: Readonly<Record<string, QuestionKind>> = {
  text: 'text',
  string: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  range: 'range',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  note: 'note',
  image: 'photo',
  photo: 'photo',
  audio: 'audio',
  video: 'video',
  file: 'file',
  geopoint: 'geopoint',
  location: 'geopoint',
  gps: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  calculate: 'calculate',
  hidden: 'hidden',
};

const backgrounds: Readonly<Record<string, BackgroundSource>> = {
  start: 'start',
  'start time': 'start',
  end: 'end',
  'end time': 'end',
  today: 'today',
  deviceid: 'deviceid',
  'device id': 'deviceid',
  imei: 'deviceid',
  username: 'username',
  phonenumber: 'phonenumber',
  'phone number': 'phonenumber',
  email: 'email',
  subscriberid: 'subscriberid',
  simserial: 'simserial',
  audit: 'audit',
  'start-geopoint': 'start-geopoint',
};

const unsupported = /^(osm|xml-external|csv-external|background-audio|background-geopoint|uri:)/;
const BEGIN = /^begin[ _]l?(group|repeat)$/;
const END = /^end[ _]l?(group|repeat|loop)$/;
const LOOP = /^begin[ _]loop[ _]over[ _](\S+)$/;
const CHOOSING =
  /^(select[ _]?one|select1|select one from|select[ _]multiple|select all that apply(?: from)?|select_one_from_file|select_multiple_from_file|select_one_external|rank)(?: from)?\s+(.+?)(\s+or[ _]specify[ _]other|\s+or_other)?$/;

/** Reads a type as XLSForm writes it, older spellings too (`select all that apply from x or specify other`). */
export function typeOf(said: string): RowType {
  const text = said.trim().replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  const kind = questions[lower];
  if (kind !== undefined) return { is: 'question', kind };
  const source = backgrounds[lower];
  if (source !== undefined) return { is: 'background', source };
  const begun = BEGIN.exec(lower);
  if (begun) return { is: 'begin', what: begun[1] as 'group' | 'repeat' };
  const ended = END.exec(lower);
  if (ended) return { is: 'end', what: ended[1] as 'group' | 'repeat' | 'loop' };
  const loop = LOOP.exec(text);
  if (loop) return { is: 'loop', list: loop[1] ?? '' };
  if (unsupported.test(lower)) return { is: 'unsupported' };
  return choosingOf(text);
}

function choosingOf(text: string): RowType {
  const [, verb = '', list = '', other] = CHOOSING.exec(text) ?? [];
  if (list === '') return { is: 'unknown' };
  const kind = verb === 'rank' ? 'rank' : /multiple|all that/.test(verb) ? 'many' : 'one';
  const fromRepeat = /^\$\{\s*([^}\s]+)\s*\}$/.exec(list);
  const orOther = other !== undefined;
  if (fromRepeat)
    return { is: 'choosing', kind, list: fromRepeat[1] ?? '', from: 'repeat', orOther };
  const from = verb.endsWith('_file') ? 'file' : verb.endsWith('external') ? 'external' : 'list';
  return { is: 'choosing', kind, list: list.trim(), from, orOther };
}
