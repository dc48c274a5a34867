import { recordFact } from '@qianwan/contract/survey';
import { operation } from '#http/operation';
import { keepFact } from './keep-fact.ts';

export default operation(recordFact, (call) =>
  keepFact({ ...call, author: call.actor.id }, call.input),
);
