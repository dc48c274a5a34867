import type { Finding } from '@qianwan/base/verdict';
import { Button } from 'antd';
import { Refused } from '#console/client';
import { frameWords } from '#words/console/frame';
import { findingSentence } from '#words/finding';
import { useLanguage, useWords } from './language.tsx';

/** Why not: every reason, in words. */
export function Refusal({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const t = useWords(frameWords);
  return (
    <section className="refusal" role="alert">
      <h2>{t('refused')}</h2>
      <Findings findings={findingsOf(error)} />
      {again !== undefined && <Button onClick={again}>{t('again')}</Button>}
    </section>
  );
}

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const language = useLanguage();
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${JSON.stringify(finding.detail)}`}
          className={finding.level === 'stop' ? 'mark stop' : 'mark wait'}
        >
          {findingSentence(finding, language)}
        </li>
      ))}
    </ul>
  );
}

export function findingsOf(error: Error): readonly Finding[] {
  if (error instanceof Refused) return error.findings;
  return [{ code: 'console-fault', level: 'stop', detail: { message: error.message } }];
}
