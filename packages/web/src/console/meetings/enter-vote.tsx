import { castVote } from '@qianwan/contract/meetings';
import type { Choice } from '@qianwan/programme/meetings/ballot';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { useMay } from '#console/frame/session';
import { meetingsWords } from '#words/console/meetings';

/** A paper vote of a household, entered by whoever collected it. */
export function EnterVote({ ballot }: { readonly ballot: string }) {
  const t = useWords(meetingsWords);
  const may = useMay(['clerk', 'township', 'county']);
  const [household, setHousehold] = useState('');
  const { doIt, busy } = useDeed(castVote, {
    said: () => t('entered'),
    after: () => setHousehold(''),
  });
  if (!may) return null;
  const cast = (choice: Choice): void =>
    doIt({ ballot, household: household.trim(), choice, channel: 'paper' });
  return (
    <div className="enter-vote">
      <label htmlFor="vote-household">{t('enter-vote')}</label>
      <Input
        id="vote-household"
        value={household}
        placeholder={t('household')}
        onChange={({ target }) => setHousehold(target.value)}
      />
      {(['yes', 'no', 'abstain'] as const).map((choice) => (
        <Button
          key={choice}
          loading={busy}
          disabled={household.trim() === ''}
          onClick={() => cast(choice)}
        >
          {t(choice)}
        </Button>
      ))}
    </div>
  );
}
