import type { ImportKind } from '@qianwan/contract/registry';
import type { z } from 'zod';
import type { Words } from '#words/language';

export const importKindTerms = {
  places: { zh: '村庄名录', en: 'Places' },
  facts: { zh: '村情底数', en: 'Facts' },
  needs: { zh: '需求', en: 'Needs' },
  works: { zh: '工程', en: 'Works' },
  funds: { zh: '资金', en: 'Funds' },
} satisfies Record<z.infer<typeof ImportKind>, Words>;

export const importsWords = {
  title: { zh: '导入导出', en: 'Import & export' },
  lead: {
    zh: '交上来先试读一遍：哪张表、哪一行、哪一列不对，都说清楚；要进就全进，还能一键撤回。',
    en: 'A file is read through first, and every fault named by sheet, row and column; it goes in whole or not at all, and one click takes it out again.',
  },
  drop: { zh: '把文件拖到这里，或点一下来选', en: 'Drop a file here, or click to choose one' },
  'drop-note': {
    zh: 'Excel、CSV 或 GeoJSON；试读不会改动任何数据',
    en: 'Excel, CSV or GeoJSON; reading it through changes nothing',
  },
  reading: { zh: '正在试读……', en: 'Reading it through …' },
  clean: { zh: '读到 {count} 行，没有毛病', en: '{count} rows, no faults' },
  faults: {
    zh: '读到 {count} 行，有 {faults} 处要改',
    en: '{count} rows, {faults} places to mend',
  },
  'first-faults': { zh: '先列出前 {count} 处。', en: 'The first {count} are listed.' },
  understood: { zh: '前几行是这样读懂的：', en: 'The first rows, as they were understood:' },
  import: { zh: '导入这 {count} 行', en: 'Import these {count} rows' },
  past: { zh: '导入过的', en: 'Imported so far' },
  'no-past': { zh: '还没有导入过文件。', en: 'Nothing has been imported yet.' },
  rows: { zh: '{count} 行', en: '{count} rows' },
  undo: { zh: '撤回', en: 'Take it out' },
  undone: { zh: '{day}已撤回', en: 'Taken out on {day}' },
  'undone-now': { zh: '已撤回 {rows} 行', en: '{rows} rows taken out' },
  exports: { zh: '导出', en: 'Export' },
  'exports-note': {
    zh: '列和导入时一样，改好可以再交回来',
    en: 'In the columns that an import reads, so that it can come back changed',
  },
  'format-csv': { zh: 'CSV', en: 'CSV' },
  'format-xlsx': { zh: 'Excel', en: 'Excel' },
  'format-geojson': { zh: 'GeoJSON', en: 'GeoJSON' },
} satisfies Record<string, Words>;
