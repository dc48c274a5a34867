import { yes } from '@qianwan/base/verdict';
import { listTasks } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { tasksShown } from '#jobs/tasks';

export default operation(listTasks, async ({ tx, input }) =>
  yes({ rows: await tasksShown(tx, input.county) }),
);
