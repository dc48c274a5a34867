export type Language = 'zh' | 'en';

/** A sentence in both languages, written by a person in each, not translated word for word. */
export type Words = Readonly<Record<Language, string>>;

/** Fills {name} in a sentence with what it stands for. */
export function say(
  words: Words,
  language: Language,
  fill: Readonly<Record<string, string | number>> = {},
): string {
  return words[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(fill[name] ?? whole),
  );
}
