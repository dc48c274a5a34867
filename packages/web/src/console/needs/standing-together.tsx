import { separateNeed } from '@qianwan/contract/needs';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { useMay } from '#console/frame/session';
import { alikeWords } from '#words/console/alike';
import type { Need } from './need.tsx';

/** The need that this one was found to be the same as, those found to be the same as it, and the way back. */
export function StandingTogether({ need }: { readonly need: Need }) {
  const t = useWords(alikeWords);
  const may = useMay(separateNeed.may);
  const { mergedInto, merged } = need;
  if (mergedInto === null && merged.length === 0) return null;
  const linked = mergedInto === null ? merged : [mergedInto];
  return (
    <section>
      <p>
        {t(mergedInto === null ? 'holds' : 'into')}{' '}
        {linked.map((id) => (
          <Link key={id} to="/needs" search={{ need: id }}>
            {id}{' '}
          </Link>
        ))}
      </p>
      {mergedInto !== null && may && <Separate need={need.id} />}
    </section>
  );
}

function Separate({ need }: { readonly need: string }) {
  const t = useWords(alikeWords);
  const [words, setWords] = useState('');
  const { doIt, busy } = useDeed(separateNeed, { said: () => t('separated') });
  return (
    <div className="pair-judge">
      <Input
        value={words}
        maxLength={400}
        aria-label={t('separate-why')}
        placeholder={t('separate-why')}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button
        loading={busy}
        disabled={words.trim() === ''}
        onClick={() => doIt({ need, words: words.trim() })}
      >
        {t('separate')}
      </Button>
    </div>
  );
}
