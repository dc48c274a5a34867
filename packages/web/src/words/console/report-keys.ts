import type { Words } from '#words/language';

export const reportKeysWords = {
  title: { zh: '外部程序的钥匙', en: 'Keys for other programs' },
  lead: {
    zh: '别的程序用 GeoReport（Open311）格式读需求不用钥匙；要写进来，用这里的一把。',
    en: 'Other programs read needs by GeoReport (Open311) without a key; to write they need one of these.',
  },
  none: {
    zh: '还没有发过钥匙。有单位要把上报接进来，点“发一把”。',
    en: 'No key has been issued. When a program is to send reports here, issue one.',
  },
  issue: { zh: '发一把', en: 'Issue a key' },
  name: { zh: '给谁用', en: 'For whom' },
  until: { zh: '用到哪天（不填就一直能用）', en: 'Until (left empty: until revoked)' },
  since: { zh: '发放日期', en: 'Issued on' },
  state: { zh: '能不能用', en: 'State' },
  opens: { zh: '能用', en: 'Opens' },
  ended: { zh: '已到期', en: 'Ended' },
  revoked: { zh: '已收回', en: 'Revoked' },
  revoke: { zh: '收回', en: 'Revoke' },
  'revoked-now': { zh: '{name} 的钥匙收回了。', en: 'The key of {name} is revoked.' },
  once: {
    zh: '只显示这一次，请现在抄下来交给对方：',
    en: 'It is shown this once; please copy it and hand it over now:',
  },
  done: { zh: '抄好了', en: 'I have it' },
} satisfies Record<string, Words>;
