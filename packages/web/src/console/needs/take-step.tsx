import { takeStep } from '@qianwan/contract/needs';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useHeld } from '#console/frame/held';
import { useTerms, useWords } from '#console/frame/language';
import { needsWords } from '#words/console/needs';
import { stepWords } from '#words/needs';
import type { Need } from './need.tsx';

/** Verify, answer, or say why not. The words go to the person who raised it, so they come first. */
export function TakeStep({ need }: { readonly need: Need }) {
  const t = useWords(needsWords);
  const term = useTerms();
  const held = useHeld();
  const [words, setWords] = useState('');
  const { doIt, busy } = useDeed(takeStep, {
    said: (_, { step }) => t('step-taken', { step: term(stepWords, step) }),
    after: () => setWords(''),
  });
  const said = words.trim();
  const decline = (): void =>
    held(t('declining'), () => doIt({ need: need.id, step: 'declined', words: said }));
  const isVerified = need.steps.some(({ step }) => step === 'verified');
  return (
    <section className="take-step">
      <label htmlFor="step-words">{t('your-words')}</label>
      <Input.TextArea
        id="step-words"
        autoSize={{ minRows: 3 }}
        maxLength={1000}
        value={words}
        placeholder={t('your-words-hint')}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="acts">
        {!isVerified && (
          <Button
            type={said === '' ? 'primary' : 'default'}
            loading={busy}
            onClick={() => doIt({ need: need.id, step: 'verified', words: said })}
          >
            {t('verify')}
          </Button>
        )}
        <Button
          type={said === '' && !isVerified ? 'default' : 'primary'}
          disabled={said === ''}
          loading={busy}
          onClick={() => doIt({ need: need.id, step: 'answered', words: said })}
        >
          {t('answer')}
        </Button>
        <Button disabled={said === ''} onClick={decline}>
          {t('decline')}
        </Button>
      </div>
      {said === '' && <p className="quiet">{t('words-first')}</p>}
    </section>
  );
}
