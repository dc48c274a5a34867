import type { EffortKind } from '@qianwan/programme/survey/forms/burden';
import type { AnswerCode } from '@qianwan/programme/survey/forms/engine/judge-answer';
import type { FormCode } from '@qianwan/programme/survey/forms/engine/prepare';
import type { QuestionKind } from '@qianwan/programme/survey/forms/form';
import type { PublicationCode } from '@qianwan/programme/survey/forms/judge-publication';
import type { XFormCode } from '@qianwan/programme/survey/forms/xform/read-xform';
import type { XlsFormCode } from '@qianwan/programme/survey/forms/xlsform/sheet';
import type { Words } from './language.ts';

/** Where in a workbook: said at the head of each sentence. */
const at = {
  zh: '{sheet} 表第 {row} 行「{column}」列：',
  en: 'Sheet {sheet}, row {row}, column {column}: ',
};

function here(zh: string, en: string): Words {
  return { zh: `${at.zh}${zh}`, en: `${at.en}${en}` };
}

export const xlsFormWords = {
  'sheet-missing': {
    zh: '请加上名叫“{sheet}”的工作表：题目写在那里。',
    en: 'Please add a sheet named “{sheet}”: the questions stand there.',
  },
  'form-column-missing': here('请加上这一列。', 'please add this column.'),
  'column-ignored': here(
    '不认识这一列，没有读它。',
    'this column is not known and was passed over.',
  ),
  'sheet-ignored': {
    zh: '“{sheet}”这张表没有读：只读 survey、choices、external_choices、settings。',
    en: 'Sheet “{sheet}” was passed over: survey, choices, external_choices and settings are read.',
  },
  'type-unknown': here(
    '请换一个题型，没有“{type}”这种题。',
    'please choose another type; there is no “{type}”.',
  ),
  'type-unsupported': here(
    '暂不支持“{type}”，请换一种问法或删去这一行。',
    '“{type}” is not supported; ask in another way or take the row out.',
  ),
  'item-nameless': here(
    '请给这一行起个名（字母、数字或汉字，不留空格）。',
    'please give this row a name (letters, figures, no spaces).',
  ),
  'group-not-closed': here(
    '这里开始的题组没有结束，请在后面加一行 end。',
    'what begins here never ends; add a row with its end.',
  ),
  'group-not-open': here(
    '这里结束的题组前面没有开始，请核对。',
    'this ends what has not begun; please check.',
  ),
  'group-too-deep': here(
    '题组套得太深，请不要超过 {most} 层。',
    'groups lie too deep within one another; keep to {most}.',
  ),
  'list-missing': here(
    '请在 choices 表里写上“{list}”的选项。',
    'please put the choices of “{list}” on the choices sheet.',
  ),
  'choice-incomplete': here(
    '请把选项的组名和代号都填上。',
    'please fill in both the list and the name of the choice.',
  ),
  'choice-twice': here(
    '“{list}”里的“{name}”写了两次，请留一个。',
    '“{name}” stands twice in “{list}”; keep one.',
  ),
  'label-missing': here(
    '“{name}”没有题目文字，村民看不到问什么。',
    '“{name}” has no words; nobody would see what is asked.',
  ),
  'range-broken': here(
    '请核对起点 {start}、终点 {end} 和步长 {step}。',
    'please check start {start}, end {end} and step {step}.',
  ),
  'language-unknown': here(
    '没有“{language}”这种语言，先按第一种显示；表里有：{languages}。',
    'there is no language “{language}”, so the first one is shown; there are: {languages}.',
  ),
  'setting-ignored': here(
    '这项设置不用，没有读它。',
    'this setting is not used and was passed over.',
  ),
  'setting-broken': here(
    '请核对：“{value}”在这里不合用。',
    'please check: “{value}” does not fit here.',
  ),
  'form-measure-unknown': here(
    '请从指标目录里选；没有“{measure}”这一项。',
    'choose a measure from the list; there is no “{measure}”.',
  ),
  'form-id-impossible': {
    zh: '请在 settings 表的 form_id 里写一个代号（字母、数字、_、-）；现在是“{id}”。',
    en: 'Please give the form an id on the settings sheet (letters, figures, _ and -); it is “{id}”.',
  },
} satisfies Record<XlsFormCode, Words>;

export const formWords = {
  'expression-broken': here(
    '式子在第 {at} 个字附近断了：{expression}',
    'the formula breaks off near character {at}: {expression}',
  ),
  'expression-unsupported': here(
    '式子第 {at} 个字附近的写法不支持：{expression}',
    'the formula uses something unsupported near character {at}: {expression}',
  ),
  'function-unknown': here(
    '没有 {name}() 这个函数，请换一种写法。',
    'there is no function {name}(); please write it in another way.',
  ),
  'function-arguments': here(
    '{name}() 给了 {given} 项，应为 {least}～{most} 项。',
    '{name}() was given {given} values and takes {least} to {most}.',
  ),
  'name-unknown': here(
    '式子里的“{name}”在表里找不到，请核对题名。',
    'the formula names “{name}”, which the form does not have.',
  ),
  'list-unknown': here(
    '式子里的“{list}”既不是选项表，也不是附带的文件。',
    'the formula names “{list}”, which is neither a list nor a file beside the form.',
  ),
  'name-twice': here('“{name}”用了两次，请改一个。', '“{name}” is used twice; change one.'),
  'name-impossible': here(
    '“{name}”不能做题名：用字母、数字或汉字，不留空格，不用数字开头。',
    '“{name}” cannot be a name: letters and figures, no spaces, not beginning with a figure.',
  ),
  'calculation-circle': here(
    '这几项互相等着算，算不出来：{names}',
    'these wait for each other and can never be computed: {names}',
  ),
  'xform-broken': {
    zh: '这份 XML 读不成问卷（{missing}），请从表单工具里重新导出。',
    en: 'This XML cannot be read as a form ({missing}); please export it again.',
  },
} satisfies Record<FormCode | Exclude<XFormCode, 'form-id-impossible'>, Words>;

export const workbookWords: Readonly<Record<string, Words>> = {
  'workbook-old-format': {
    zh: '请在表格软件里另存为 .xlsx：这个文件名字是 .xlsx，里面却是老的 .xls（或加了密码）。',
    en: 'Please save it as .xlsx: the file bears that name, but is an old .xls inside (or has a password).',
  },
  'workbook-broken': {
    zh: '请重新保存一份再交：文件打不开（{reason}）。',
    en: 'Please save it anew: the file cannot be opened ({reason}).',
  },
  'workbook-too-large': {
    zh: '请把文件减到 20 MB 以内。',
    en: 'Please keep the file below 20 MB.',
  },
  'form-retired': {
    zh: '{version} 版在 {day} 已经停用，不用再停。',
    en: 'Version {version} was taken out of use on {day} already.',
  },
};

export const publicationWords = {
  'field-unused': here(
    '“{name}”还没有写明用在哪里。写上它变成哪个指标（qianwan:fact），或谁要看（qianwan:used-by）；都没有，就不必问。',
    '“{name}” says nothing of what uses it. Name the measure it becomes (qianwan:fact) or what reads it (qianwan:used-by); with neither it need not be asked.',
  ),
  'helper-unused': here('算出来的“{name}”没有地方用。', 'nothing uses what “{name}” computes.'),
  'use-unknown': here(
    '“{name}”写的用处“{use}”不在目录里。',
    '“{name}” names a use, “{use}”, that is not in the list.',
  ),
  'fact-misfit': here(
    '“{name}”的题型和指标“{measure}”对不上：村表里数字指标要填数字；入户表里只能数答“yes”的户。',
    '“{name}” does not fit the measure “{measure}”: in a village form numbers become numbers; in a household form the households that answer “yes” are counted.',
  ),
  'photo-compulsory': here(
    '“{name}”是照片、录音或签名，不能必填。',
    '“{name}” is a photo, recording or signature and cannot be compulsory.',
  ),
  'compulsory-unexplained': here(
    '“{name}”是必填的，请写明为什么必填（qianwan:reason）和到哪天为止（qianwan:until）。',
    '“{name}” is compulsory; please say why (qianwan:reason) and until when (qianwan:until).',
  ),
  'compulsory-expired': here(
    '“{name}”必填到 {until} 为止，已经过了：改成选填，或重新写明理由和期限。',
    '“{name}” was compulsory until {until}, which has gone by: make it optional or give a new reason and date.',
  ),
  'version-published': {
    zh: '请改一个版本号：{version} 版已经发布过，发布过的不能改。',
    en: 'Please give a new version: {version} has been published, and what was published does not change.',
  },
} satisfies Record<PublicationCode, Words>;

export const answerWords = {
  'answer-missing': {
    zh: '“{question}”要答。{message}',
    en: '“{question}” wants an answer. {message}',
  },
  'answer-not-whole': {
    zh: '“{question}”请填整数，现在是“{answer}”。',
    en: '“{question}”: give a whole number, not “{answer}”.',
  },
  'answer-not-a-number': {
    zh: '“{question}”请填数字，现在是“{answer}”。',
    en: '“{question}”: give a number, not “{answer}”.',
  },
  'answer-not-a-day': {
    zh: '“{question}”请填日期，如 2026-03-31。',
    en: '“{question}”: give a day like 2026-03-31.',
  },
  'answer-not-a-time': {
    zh: '“{question}”请填时刻，如 09:30。',
    en: '“{question}”: give a time like 09:30.',
  },
  'answer-not-a-place': {
    zh: '“{question}”的位置读不出来，请重新定位。',
    en: '“{question}”: the place cannot be read; take it again.',
  },
  'answer-not-offered': {
    zh: '“{question}”请从现在列出的选项里选。',
    en: '“{question}”: choose one of what is offered now.',
  },
  'answer-out-of-range': {
    zh: '“{question}”超出了刻度范围：{answer}。',
    en: '“{question}” is beyond its scale: {answer}.',
  },
  'answer-refused': {
    zh: '“{question}”请再看一下：{message}',
    en: '“{question}”: please look again. {message}',
  },
} satisfies Record<AnswerCode, Words>;

export const effortWords = {
  text: { zh: '写字', en: 'Words' },
  number: { zh: '填数', en: 'Number' },
  choice: { zh: '选择', en: 'Choice' },
  day: { zh: '日期', en: 'Day' },
  photo: { zh: '照片', en: 'Photo' },
  sound: { zh: '录音', en: 'Recording' },
  place: { zh: '定位', en: 'Place' },
  tick: { zh: '打勾', en: 'Tick' },
} satisfies Record<EffortKind, Words>;

export const questionKindWords = {
  text: { zh: '文字', en: 'Text' },
  integer: { zh: '整数', en: 'Whole number' },
  decimal: { zh: '小数', en: 'Number' },
  range: { zh: '刻度', en: 'Scale' },
  date: { zh: '日期', en: 'Day' },
  time: { zh: '时刻', en: 'Time' },
  dateTime: { zh: '日期和时刻', en: 'Day and time' },
  one: { zh: '单选', en: 'One choice' },
  many: { zh: '多选', en: 'Several choices' },
  rank: { zh: '排序', en: 'Ranking' },
  photo: { zh: '照片', en: 'Photo' },
  signature: { zh: '签名', en: 'Signature' },
  audio: { zh: '录音', en: 'Recording' },
  video: { zh: '录像', en: 'Film' },
  file: { zh: '文件', en: 'File' },
  geopoint: { zh: '定位', en: 'Place' },
  geotrace: { zh: '路线', en: 'Line' },
  geoshape: { zh: '范围', en: 'Area' },
  barcode: { zh: '扫码', en: 'Barcode' },
  acknowledge: { zh: '确认', en: 'Tick' },
  note: { zh: '说明', en: 'Note' },
  calculate: { zh: '算出', en: 'Computed' },
  hidden: { zh: '不显示', en: 'Hidden' },
  background: { zh: '自动记下', en: 'Recorded by itself' },
} satisfies Record<QuestionKind, Words>;
