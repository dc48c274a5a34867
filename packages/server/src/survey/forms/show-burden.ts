import { yes } from '@qianwan/base/verdict';
import { showBurden } from '@qianwan/contract/survey/forms';
import { operation } from '#http/operation';
import { burdenView } from './views.ts';

export default operation(showBurden, async ({ tx, county, input: { place }, today }) =>
  yes(await burdenView(tx, county, place, today)),
);
