import { no, stop, yes } from '@qianwan/base/verdict';
import { showTask } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { tasksShown } from '#jobs/tasks';

export default operation(showTask, async ({ tx, input }) => {
  const [task] = await tasksShown(tx, input.county, input.id);
  return task === undefined ? no(stop('not-found', { id: input.id })) : yes(task);
});
