import type { Words } from '#words/language';

export const trailWords = {
  title: { zh: '留痕', en: 'Trail' },
  lead: {
    zh: '每一次写入都在这里，一环扣一环；改动一个字节，核对就会说出在哪里。',
    en: 'Every write stands here, each line bound to the one before; a changed byte is found, and where.',
  },
  none: { zh: '还没有写入过。', en: 'Nothing has been written yet.' },
  'none-of': {
    zh: '没有关于它的写入。看看编号对不对。',
    en: 'Nothing was written about it. Please check the number.',
  },
  seek: { zh: '记录编号，例如 330523108204-W3', en: 'Number of a record, such as 330523108204-W3' },
  line: { zh: '第 {seq} 环', en: 'Line {seq}' },
  at: { zh: '什么时候', en: 'When' },
  actor: { zh: '谁', en: 'Who' },
  act: { zh: '做了什么', en: 'What' },
  subject: { zh: '关于', en: 'About' },
  rows: { zh: '行数', en: 'Rows' },
  writes: { zh: '写了 {count} 行', en: '{count} rows written' },
  hash: { zh: '指纹', en: 'Hash' },
} satisfies Record<string, Words>;
