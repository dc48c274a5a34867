import type { Operation } from '#http/operation';
import endFieldKey from './field-keys/end-field-key.ts';
import listFieldKeys from './field-keys/list-field-keys.ts';
import makeFieldKey from './field-keys/make-field-key.ts';
import listFacts from './list-facts.ts';
import recordFact from './record-fact.ts';
import listSubmissions from './submissions/list-submissions.ts';
import showSubmission from './submissions/show-submission.ts';
import showSubmissionFile from './submissions/show-submission-file.ts';

export const operations: readonly Operation[] = [
  recordFact,
  listFacts,
  listFieldKeys,
  makeFieldKey,
  endFieldKey,
  listSubmissions,
  showSubmission,
  showSubmissionFile,
];
