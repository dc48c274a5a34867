import { no, stop, yes } from '@qianwan/base/verdict';
import { openFigure } from '@qianwan/contract/outcomes';
import { operation } from '#http/operation';
import { figureSources } from './views.ts';

export default operation(openFigure, async ({ tx, today, input }) => {
  const page = await figureSources(tx, today, input);
  return page === null ? no(stop('indicator-unknown', { indicator: input.indicator })) : yes(page);
});
