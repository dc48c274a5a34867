import type { Operation } from '#http/operation';
import endFieldKey from './field-keys/end-field-key.ts';
import listFieldKeys from './field-keys/list-field-keys.ts';
import makeFieldKey from './field-keys/make-field-key.ts';
import downloadForm from './forms/download-form.ts';
import downloadTemplate from './forms/download-template.ts';
import draftForm from './forms/draft-form.ts';
import listForms from './forms/list-forms.ts';
import publishForm from './forms/publish-form.ts';
import retireForm from './forms/retire-form.ts';
import showBurden from './forms/show-burden.ts';
import showDraft from './forms/show-draft.ts';
import showForm from './forms/show-form.ts';
import listFacts from './list-facts.ts';
import recordFact from './record-fact.ts';
import listSubmissions from './submissions/list-submissions.ts';
import showSubmission from './submissions/show-submission.ts';
import showSubmissionFile from './submissions/show-submission-file.ts';

export const operations: readonly Operation[] = [
  recordFact,
  listFacts,
  draftForm,
  listForms,
  showForm,
  showDraft,
  downloadForm,
  downloadTemplate,
  publishForm,
  retireForm,
  showBurden,
  listFieldKeys,
  makeFieldKey,
  endFieldKey,
  listSubmissions,
  showSubmission,
  showSubmissionFile,
];
