import type { DistanceCode } from '@qianwan/programme/registry/distance';
import type { FaultCode, UndoCode } from '@qianwan/programme/registry/import-fault';
import type { PointCode } from '@qianwan/programme/registry/judge-point';
import type { PlaceLevel, Precision } from '@qianwan/programme/registry/place';
import type { SetRuleCode } from '@qianwan/programme/registry/set-rule';
import type { Words } from './language.ts';

export const levelWords = {
  county: { zh: '县（市、区）', en: 'County' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  village: { zh: '村（社区）', en: 'Village' },
} satisfies Record<PlaceLevel, Words>;

/** How well a position is known: in a map's legend and beside every distance. */
export const precisionWords = {
  own: { zh: '本村位置', en: 'The village’s own position' },
  township: { zh: '所属乡镇的位置', en: 'Position of its township' },
  county: { zh: '所属县的位置', en: 'Position of its county' },
  simulated: { zh: '模拟位置，不可测距', en: 'Simulated position, not for measuring' },
} satisfies Record<Precision, Words>;

export const pointWords = {
  'far-from-parent': {
    zh: '位置已记下。它离所属乡镇有 {km} 公里，请核对经度、纬度是否填反。',
    en: 'The position is kept. It is {km} km from its township: please check that longitude and latitude are not swapped.',
  },
} satisfies Record<PointCode, Words>;

export const distanceWords = {
  'position-not-own': {
    zh: '这个距离只作参考：有一头不是本村自己的位置。',
    en: 'Read this distance as a guide only: one end of it is not the place’s own position.',
  },
} satisfies Record<DistanceCode, Words>;

export const setRuleWords = {
  'rule-begins-too-early': {
    zh: '请把生效日改到 {newest} 之后：当前这一条从那天起算，过去的事按当天的标准判断，不能改。',
    en: 'Choose a day after {newest}, when the newest row begins: the past is judged by the numbers of its day.',
  },
  'rule-other-unit': {
    zh: '请按“{unit}”填写；现在填的是“{given}”。',
    en: 'Give the number in “{unit}”; it was given in “{given}”.',
  },
  'rule-other-kind': {
    zh: '请填同类的值：原来是 {kind}，现在填的是 {given}。',
    en: 'Give a value of the same kind: it was {kind}, now it is {given}.',
  },
  'rule-not-understood': {
    zh: '请按原来的格式填“{key}”的值：{fault}',
    en: 'Give “{key}” a value of the shape it has: {fault}',
  },
  'rule-unknown': {
    zh: '已新增标准“{key}”。县里原先没有它，请确认名称没有写错。',
    en: '“{key}” is new to this county: please check that the name is right.',
  },
  'rule-begins-in-the-past': {
    zh: '已记下，从 {validFrom} 起生效。这一天已经过去，之前按旧标准判断过的事不会重算。',
    en: 'It holds from {validFrom}, which has gone by: what was judged since then is not judged again.',
  },
} satisfies Record<SetRuleCode, Words>;

/** What is wrong, with which value, and what would be right. Where in the file, `sayFault` says. */
export const faultWords = {
  'file-empty': {
    zh: '文件里没有数据。第一行写列名，从第二行起每行一条。',
    en: 'There is nothing in the file. Put the column names in the first row and one record in each row below.',
  },
  'file-broken': {
    zh: '文件读不下去（{reason}）。请用表格软件打开，另存为 XLSX 或 CSV 后再试。',
    en: 'The file cannot be read on ({reason}). Open it in a spreadsheet program, save it as XLSX or CSV, and try again.',
  },
  'file-format-unknown': {
    zh: '请用 CSV、XLSX 或 GeoJSON 文件；“{name}”不是其中之一。',
    en: 'Use a CSV, XLSX or GeoJSON file; “{name}” is none of them.',
  },
  'encoding-unknown': {
    zh: '认不出文件的文字编码。请另存为 UTF-8 或 GBK 的 CSV，或存为 XLSX。',
    en: 'The characters cannot be made out. Save the file as CSV in UTF-8 or GBK, or as XLSX.',
  },
  'sheet-skipped': {
    zh: '这张工作表没有认得的列，没有读。',
    en: 'This sheet has no known column and was not read.',
  },
  'column-missing': {
    zh: '请加上“{needed}”这一列。',
    en: 'Add the column “{needed}”.',
  },
  'column-twice': {
    zh: '这一列和“{first}”是同一项，请只留一列。',
    en: 'This column and “{first}” mean the same: keep one.',
  },
  'column-unknown': {
    zh: '不认得这一列，没有读它。',
    en: 'This column is not known and was not read.',
  },
  'row-too-long': {
    zh: '这一行有 {cells} 格，表头只有 {columns} 格。文字里若有逗号，请加引号。',
    en: 'The row has {cells} cells, the header {columns}. Put quotes around text that contains commas.',
  },
  'cell-missing': { zh: '请填写，这一格不能空。', en: 'Fill this cell in; it may not be empty.' },
  'cell-too-long': {
    zh: '请缩短到 {most} 字以内，现在有 {length} 字。',
    en: 'Shorten it to {most} characters; it has {length}.',
  },
  'not-a-number': { zh: '请填数字，“{value}”不是。', en: 'Give a number; “{value}” is none.' },
  'not-whole': { zh: '请填整数，现在是 {value}。', en: 'Give a whole number, not {value}.' },
  'number-too-small': {
    zh: '请核对：{value} 小于可能的最小值 {least}。',
    en: 'Check this: {value} is below {least}, the least possible.',
  },
  'number-too-large': {
    zh: '请核对：{value} 大于可能的最大值 {most}。',
    en: 'Check this: {value} is above {most}, the most possible.',
  },
  'not-a-day': {
    zh: '请按 2026-03-31 的样子写日期，“{value}”不是一个日子。',
    en: 'Write days like 2026-03-31; “{value}” is not one.',
  },
  'day-in-future': {
    zh: '请填今天（{today}）或以前的日子，现在是 {value}。',
    en: 'Give a day up to today ({today}), not {value}.',
  },
  'not-a-code': {
    zh: '请填代码，只用数字和小写字母，2 到 20 位；现在是“{value}”。',
    en: 'Give a code of 2 to 20 digits and small letters, not “{value}”.',
  },
  'not-a-choice': {
    zh: '请从这些里选：{choices}；现在是“{value}”。',
    en: 'Choose one of: {choices}; it says “{value}”.',
  },
  'not-a-point': {
    zh: '只收点位（Point），这一个是 {value}。',
    en: 'Only points are taken; this is a {value}.',
  },
  'point-half': {
    zh: '请把经度和纬度都填上，或都空着。',
    en: 'Give both longitude and latitude, or neither.',
  },
  'outside-area': {
    zh: '“{value}”不在 {area} 里面，请核对代码，或换到那个地方去导入。',
    en: '“{value}” does not lie in {area}: check the code, or import it there.',
  },
  'name-empty': {
    zh: '没有名称，暂以代码 {code} 代替，请补上。',
    en: 'It has no name; its code {code} stands in for now. Please supply one.',
  },
  'name-repeated': {
    zh: '同一上级里已有“{value}”（第 {first} 行），请确认不是同一个地方。',
    en: '“{value}” stands in the same place above already (row {first}): make sure it is not the same one.',
  },
  'code-twice': {
    zh: '代码“{value}”在第 {first} 行已经有了，请只留一行。',
    en: 'Code “{value}” is in row {first} already: keep one.',
  },
  'place-exists': {
    zh: '“{value}”已经在册，请删去这一行。要改位置，请在它的页面上改。',
    en: '“{value}” is registered already: leave the row out. Its position is changed on its own page.',
  },
  'place-unknown': {
    zh: '册子里没有“{value}”，请核对代码，或先导入地名。',
    en: '“{value}” is not registered: check the code, or import the places first.',
  },
  'parent-missing': {
    zh: '请填上级代码，例如所属乡镇的代码。',
    en: 'Give the code of what it lies in, such as its township.',
  },
  'parent-unknown': {
    zh: '上级“{value}”既不在册，也不在本文件里，请补上。',
    en: '“{value}”, above it, is neither registered nor in this file: add it.',
  },
  'measure-unknown': {
    zh: '没有“{value}”这个指标，请照模板里的名称写。',
    en: 'There is no measure “{value}”: use a name from the template.',
  },
  'value-missing': {
    zh: '这里没有数，其余照收。若确有其数，请补上。',
    en: 'There is no value here; the rest is taken. Supply it if there is one.',
  },
  'value-unusual': {
    zh: '请再看一眼：{value} 不在常见的 {least} 到 {most} 之间。确实如此就不用改。',
    en: 'Look again: {value} is outside the usual {least} to {most}. If it is so, leave it.',
  },
  'fact-twice': {
    zh: '同一地方、同一指标、同一天，第 {first} 行已经有了，请只留一行。',
    en: 'The same measure of the same place and day is in row {first} already: keep one.',
  },
  'need-unknown': {
    zh: '没有需求“{value}”，请核对编号。',
    en: 'There is no need “{value}”: check the number.',
  },
  'resolution-unknown': {
    zh: '没有决议“{value}”，请核对编号。',
    en: 'There is no resolution “{value}”: check the number.',
  },
  'work-unknown': {
    zh: '没有工程“{value}”，请核对编号。',
    en: 'There is no work “{value}”: check the number.',
  },
  'household-unknown': {
    zh: '没有农户“{value}”，请核对编号，或空着。',
    en: 'There is no household “{value}”: check the number, or leave it empty.',
  },
  'payer-unknown': {
    zh: '没有出资方“{value}”，请先在资金页添加。',
    en: 'There is no payer “{value}”: add it on the page of funds first.',
  },
  'envelope-twice': {
    zh: '同一出资方、年份和用途，第 {first} 行已经有了，请合成一行。',
    en: 'The same payer, year and purpose is in row {first} already: make them one.',
  },
  'envelope-exists': {
    zh: '“{value}”{year} 年的这笔资金已经定过，请在资金页修改。',
    en: '“{value}” has set this money for {year} already: change it on the page of funds.',
  },
} satisfies Record<FaultCode, Words>;

export const undoWords = {
  'import-undone-already': {
    zh: '这次导入在 {at} 已经撤销过了。',
    en: 'This import was undone already, on {at}.',
  },
  'import-places-used': {
    zh: '要撤销，先处理它们：这批地名上已有 {count} 条其他记录，例如 {example}。',
    en: 'To undo it, see to these first: {count} other records stand at these places, such as {example}.',
  },
  'import-facts-superseded': {
    zh: '不能整批撤销：其中 {count} 条已被更新的数据取代，例如 {example}。可以逐条更正。',
    en: 'It cannot be undone as a whole: {count} of its facts were superseded since, such as {example}. Correct them one by one.',
  },
  'import-needs-answered': {
    zh: '不能整批撤销：其中 {count} 条需求已有人附议或已答复，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its needs have been supported or answered, such as {example}.',
  },
  'import-works-standing': {
    zh: '不能整批撤销：其中 {count} 项工程已经审核或入库，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its works were checked or admitted, such as {example}.',
  },
  'import-works-ordered': {
    zh: '不能整批撤销：其中 {count} 项工程已经开工令或付款，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its works were ordered or paid, such as {example}.',
  },
  'import-works-planned': {
    zh: '不能整批撤销：其中 {count} 项工程已写进计划，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its works are in a plan, such as {example}.',
  },
  'import-envelopes-committed': {
    zh: '不能整批撤销：其中 {count} 笔资金已有支用，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its envelopes are committed, such as {example}.',
  },
  'import-envelopes-changed': {
    zh: '不能整批撤销：其中 {count} 笔资金后来改过，例如 {example}。',
    en: 'It cannot be undone as a whole: {count} of its envelopes were changed since, such as {example}.',
  },
} satisfies Record<UndoCode, Words>;
