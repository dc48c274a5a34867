import type { Finding } from '@qianwan/base/verdict';
import { type Language, say, type Words } from './language.ts';

/** Every reason that any stage may give, by its code. */
export const findingWords: Readonly<Record<string, Words>> = {};

const unknown: Words = {
  zh: '请把这个代号告诉县千万办，他们能说清原因：{code}',
  en: 'Please tell the county office this code; they can say what it means: {code}',
};

/** A reason as a sentence. A code without words still says whom to ask. */
export function findingSentence({ code, detail }: Finding, language: Language): string {
  return say(findingWords[code] ?? unknown, language, { code, ...detail });
}
