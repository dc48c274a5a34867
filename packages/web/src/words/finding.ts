import type { Finding } from '@qianwan/base/verdict';
import { money } from '#format/money';
import { connectionWords } from './console/connection.ts';
import { deliveryWords } from './delivery.ts';
import { fundsWords } from './funds.ts';
import { type Language, say, type Words } from './language.ts';
import { ballotWords, meetingWords, recordWords, voiceWords } from './meetings.ts';
import { needWords } from './needs.ts';
import { outcomesWords } from './outcomes.ts';
import { peopleWords } from './people.ts';
import { planWords } from './plan.ts';
import { distanceWords, faultWords, pointWords, setRuleWords, undoWords } from './registry.ts';
import { fieldKeyWords, submissionWords } from './submissions.ts';
import { factWords } from './survey.ts';
import {
  answerWords,
  formWords,
  publicationWords,
  workbookWords,
  xlsFormWords,
} from './survey-forms.ts';
import { gateWords, proposalWords } from './works.ts';

/** Every reason that any stage may give, by its code. */
export const findingWords: Readonly<Record<string, Words>> = {
  ...connectionWords,
  ...peopleWords,
  ...pointWords,
  ...distanceWords,
  ...setRuleWords,
  ...faultWords,
  ...undoWords,
  ...meetingWords,
  ...recordWords,
  ...voiceWords,
  ...ballotWords,
  ...factWords,
  ...xlsFormWords,
  ...formWords,
  ...workbookWords,
  ...publicationWords,
  ...answerWords,
  ...submissionWords,
  ...fieldKeyWords,
  ...needWords,
  ...proposalWords,
  ...gateWords,
  ...fundsWords,
  ...planWords,
  ...deliveryWords,
  ...outcomesWords,
};

const unknown: Words = {
  zh: '请把这个代号告诉县千万办，他们能说清原因：{code}',
  en: 'Please tell the county office this code; they can say what it means: {code}',
};

/** A reason as a sentence. A code without words still says whom to ask. */
export function findingSentence({ code, detail }: Finding, language: Language): string {
  return say(findingWords[code] ?? unknown, language, { code, ...spoken(detail, language) });
}

/** Details that end in Fen are money, and are said as money. */
function spoken(detail: Finding['detail'], language: Language): Finding['detail'] {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      name.endsWith('Fen') && typeof value === 'number' ? money(value, language) : value,
    ]),
  );
}
