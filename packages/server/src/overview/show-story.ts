import { no, stop, yes } from '@qianwan/base/verdict';
import { showStory } from '@qianwan/contract/overview';
import { operation } from '#http/operation';
import { storyOf } from './views.ts';

export default operation(showStory, async ({ tx, county, today, input: { work } }) => {
  const story = await storyOf(tx, county, today, work);
  return story === null ? no(stop('not-found', { id: work })) : yes(story);
});
