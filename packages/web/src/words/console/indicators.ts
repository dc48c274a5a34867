import type { Words } from '#words/language';

export const indicatorWords = {
  title: { zh: '指标', en: 'Indicators' },
  lead: {
    zh: '数字从记录里算出来；点开一个，一直看到每个村的依据。',
    en: 'Figures are computed from the record; open one, down to the facts of each village.',
  },
  none: {
    zh: '还没有指标。导入村里的底数，数字就有了。',
    en: 'No figures yet. Import what is known of the villages, and they appear.',
  },
  unknown: { zh: '还不知道', en: 'Unknown' },
  of: { zh: '{part} / {whole}', en: '{part} of {whole}' },
  known: { zh: '{known} / {places} 个村报了数', en: '{known} of {places} villages have said' },
  'known-townships': {
    zh: '{known} / {places} 个乡镇有数',
    en: '{known} of {places} townships have a figure',
  },
  'known-name': { zh: '报了数的村', en: 'Villages that have said' },
  'known-note': { zh: '没报的算作不知道', en: 'the rest count as unknown' },
  trend: { zh: '{name}逐年走势', en: '{name} over the years' },
  target: { zh: '{year} 年要到 {value}', en: '{value} by {year}' },
  'target-name': { zh: '目标', en: 'Target' },
  'no-target': { zh: '还没定目标', en: 'No target yet' },
  'set-target': { zh: '定目标', en: 'Set the target' },
  'by-year': { zh: '哪年', en: 'By year' },
  'target-source': { zh: '哪份文件定的', en: 'Which document says so' },
  'target-set': { zh: '{year} 年目标 {value}', en: 'Target: {value} by {year}' },
  'target-back': { zh: '目标已改回', en: 'The target is as it was' },
  parts: { zh: '分开看', en: 'Part by part' },
  sources: { zh: '依据', en: 'What it is made of' },
  'sources-note': {
    zh: '每个村一行，点开看每一条事实',
    en: 'A line for each village; open it to see every fact',
  },
  'no-sources': {
    zh: '这里还没有依据。入户、上报或导入以后就有了。',
    en: 'Nothing is known here yet. Visits, reports and imports bring it.',
  },
  village: { zh: '村', en: 'Village' },
  figure: { zh: '数', en: 'Figure' },
  facts: { zh: '事实', en: 'Facts' },
  'fact-count': { zh: '{count} 条', en: '{count}' },
  newest: { zh: '最近一条', en: 'Newest' },
  'no-facts': {
    zh: '这个村还没有报过这项数。',
    en: 'This village has not said anything about it yet.',
  },
  by: { zh: '{author}记', en: 'recorded by {author}' },
} satisfies Record<string, Words>;
