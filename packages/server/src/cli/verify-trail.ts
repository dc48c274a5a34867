import { verifyTrail } from '#db/verify-trail';
import { type Command, print } from './command.ts';
import { withRecords } from './records.ts';

const what = {
  'line-missing': 'a line is missing before it / 前面缺一行',
  'line-changed': 'the line was changed / 该行被改动',
  'head-differs': 'lines were cut off at the end / 末尾的行被删去',
  'row-changed': 'the row was changed / 记录被改动',
  'row-missing': 'the row is gone / 记录不见了',
  'row-unrecorded': 'nobody recorded this row / 记录来历不明',
  'batch-changed': 'rows of an import were changed / 导入的记录被改动',
  'document-changed': 'the file was changed / 文件被改动',
};

export const verifyTrailCommand: Command = {
  usage: 'verify-trail',
  summary: 'Proves that nothing was changed behind the trail, or says where',
  options: {},
  arguments: 0,
  run: (given) =>
    withRecords(async ({ db }) => {
      const { lines, breaches } = await verifyTrail(db);
      const ok = breaches.length === 0;
      const list = breaches.map(
        (breach) => `${breach.county} ${breach.where}: ${what[breach.what]}`,
      );
      const story = ok
        ? `${lines} lines, every record agrees / ${lines} 行，全部相符`
        : list.join('\n');
      print(given, { ok, lines, breaches }, story);
      return ok ? 0 : 1;
    }),
};
