import type { FieldKeyCode, SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import type { Words } from './language.ts';

/** What a phone is told about a filled-in copy. Whoever reads it stands in a village, so it says what to do. */
export const submissionWords = {
  'xml-broken': {
    zh: '请把这份表另存后告诉县千万办：内容读不出来（第 {line} 行，{reason}）。',
    en: 'Please keep this copy and tell the county office: it cannot be read (line {line}: {reason}).',
  },
  'xml-doctype': {
    zh: '请用 Collect 发表：带文件类型声明的内容不收。',
    en: 'Please send forms with Collect: content with a document type declaration is not taken.',
  },
  'submission-missing': {
    zh: '请重发：没有收到填好的表（xml_submission_file）。',
    en: 'Please send again: the filled-in form (xml_submission_file) did not come.',
  },
  'multipart-broken': {
    zh: '请重发：这次没有收全，什么也没有留下。',
    en: 'Please send again: this was cut off on the way, and nothing of it was kept.',
  },
  'openrosa-version': {
    zh: '请更新手机上的应用：这里说的是 OpenRosa 1.0，不是 {version}。',
    en: 'Please update the application: this server speaks OpenRosa 1.0, not {version}.',
  },
  'is-a-form': {
    zh: '请发填好的表；这是一张空白表的定义，要从办公台上传。',
    en: 'Please send a filled-in copy; this is the definition of a form, which is uploaded in the office.',
  },
  'form-not-named': {
    zh: '请重新取空白表再填：这份没有写是哪张表。',
    en: 'Please fetch the blank form again: this copy does not say which form it is of.',
  },
  'form-unknown': {
    zh: '请找县千万办：县里没有发布过“{form}”这张表。',
    en: 'Please ask the county office: it has published no form “{form}”.',
  },
  'form-differs': {
    zh: '请核对地址：这份是“{form}”的，地址写的是“{asked}”。',
    en: 'Please check the address: this copy is of “{form}”, the address says “{asked}”.',
  },
  encrypted: {
    zh: '请改用不加密的表：加密的内容这里打不开。',
    en: 'Please use a form without encryption: encrypted copies cannot be read here.',
  },
  'id-too-long': {
    zh: '请重新取空白表再填：编号“{id}…”超过 {most} 个字。',
    en: 'Please fetch the blank form again: the id “{id}…” is longer than {most} characters.',
  },
  'answered-twice': {
    zh: '请重新取空白表再填：“{question}”只能答一次，这份答了不止一次。',
    en: 'Please fetch the blank form again: “{question}” is asked once and answered more than once.',
  },
  'instance-differs': {
    zh: '请不要改动，告诉县千万办：编号 {instance} 已收过一份内容不同的。',
    en: 'Please leave it as it is and tell the county office: another copy was received as {instance}.',
  },
  'edits-itself': {
    zh: '请告诉县千万办：{instance} 说自己改的是自己。',
    en: 'Please tell the county office: {instance} says that it replaces itself.',
  },
  'edited-already': {
    zh: '请先取最新的一份再改：{instance} 已经被 {by} 改过了。',
    en: 'Please fetch the newest copy and edit that: {instance} was replaced by {by} already.',
  },
  'place-not-yours': {
    zh: '请换一把管这个村的现场钥匙：这把不管 {place}。',
    en: 'Please use a field key for this village: this one is not for {place}.',
  },
  'file-differs': {
    zh: '请告诉县千万办：文件“{file}”已收过一份内容不同的。',
    en: 'Please tell the county office: another file was received as “{file}”.',
  },
  'version-unknown': {
    zh: '已收下。这份是“{version}”版，县里没有发布过，按现用的版读。',
    en: 'Received. It is of version “{version}”, which was never published; it is read by the one in use.',
  },
  'original-not-here': {
    zh: '已收下。它改的那一份（{instance}）还没有到。',
    en: 'Received. The copy that it replaces ({instance}) has not arrived yet.',
  },
  'key-unknown': {
    zh: '请重新扫现场钥匙的二维码：这把钥匙不对、到期了或已收回。',
    en: 'Please scan the code of your field key again: this key is wrong, past its day or taken back.',
  },
  'not-of-key': {
    zh: '请用现场钥匙自己的地址：这把钥匙不开 {asked}。',
    en: 'Please use the address of the field key: this one does not open {asked}.',
  },
} satisfies Record<SubmissionCode, Words>;

export const fieldKeyWords = {
  'key-elsewhere': {
    zh: '请只选自己管的村：{place} 不归您管。',
    en: 'Please choose villages you answer for: {place} is not one of them.',
  },
  'key-too-long': {
    zh: '请选 1 到 {most} 天；现在是 {days} 天。',
    en: 'Please choose 1 to {most} days, not {days}.',
  },
  'key-ended': {
    zh: '不用再收了：这把钥匙 {endedOn} 已经收回。',
    en: 'Nothing more to do: this key was taken back on {endedOn}.',
  },
} satisfies Record<FieldKeyCode, Words>;

/** What a phone is told when a copy is in. */
export const receiptWords = {
  received: { zh: '已收到，谢谢。', en: 'Received, thank you.' },
  'files-to-come': {
    zh: '已收到表，还差 {count} 个文件，请接着发。',
    en: 'Received; {count} files are still to come.',
  },
} satisfies Record<string, Words>;
