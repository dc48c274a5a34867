import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Language, say, type Words } from '#words/language';

const Spoken = createContext<readonly [Language, (next: Language) => void]>(['zh', () => {}]);

/** The language of the office, kept on this device. Chinese until someone asks for English. */
export function Languages({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem('office-language') === 'en' ? 'en' : 'zh',
  );
  useEffect(() => {
    localStorage.setItem('office-language', language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return <Spoken value={[language, setLanguage]}>{children}</Spoken>;
}

export function useLanguage(): Language {
  return useContext(Spoken)[0];
}

export function useLanguageSwitch(): readonly [Language, (next: Language) => void] {
  return useContext(Spoken);
}

type Fill = Readonly<Record<string, string | number>>;
export type Speak<Name extends string> = (name: Name, fill?: Fill) => string;

/** Says the sentences of one catalogue in the language of the office. */
export function useWords<Name extends string>(words: Readonly<Record<Name, Words>>): Speak<Name> {
  const language = useLanguage();
  return (name, fill) => say(words[name], language, fill);
}

/** Says a term whose name came over the wire; an unknown one is shown as it is, never hidden. */
export function useTerms(): (terms: Readonly<Record<string, Words>>, name: string) => string {
  const language = useLanguage();
  return (terms, name) => {
    const words = terms[name];
    return words === undefined ? name : say(words, language);
  };
}
