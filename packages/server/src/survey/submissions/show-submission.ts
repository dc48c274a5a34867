import { assert } from '@qianwan/base/assert';
import { no, stop, yes } from '@qianwan/base/verdict';
import { showSubmission } from '@qianwan/contract/survey/submissions';
import { showAnswers } from '@qianwan/programme/survey/submissions/show-answers';
import { operation } from '#http/operation';
import { knownForm } from './known-forms.ts';
import { keptAnswers } from './read-xml.ts';
import { findSubmission, readSubmissionXml } from './store.ts';
import { submissionRows } from './views.ts';

export default operation(showSubmission, async ({ tx, input }) => {
  const kept = await findSubmission(tx, input.submission);
  if (kept === null) return no(stop('not-found', { id: input.submission }));
  const [row] = await submissionRows(tx, [kept]);
  assert(row !== undefined, 'one copy is one row');
  const known = await knownForm(tx, kept.form, kept.version);
  const said = keptAnswers(await readSubmissionXml(tx, kept));
  const answers = known === null ? [] : showAnswers(known.form, said, '');
  const { deprecated, replacedBy, files } = kept;
  return yes({ ...row, answers, deprecated, replacedBy, fileNames: [...files] });
});
