import type { Operation } from '#http/operation';
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
];
