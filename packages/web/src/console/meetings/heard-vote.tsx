import { castVote } from '@qianwan/contract/meetings';
import type { Voice } from '@qianwan/programme/meetings/ballot';
import type { Channel } from '@qianwan/programme/meetings/channel';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { Labelled } from '#console/frame/labelled';
import { useTerms, useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { ballotsWords } from '#words/console/ballots';
import { channelWords } from '#words/meetings';
import type { BallotShown } from './ballot-shown.ts';
import { type Brought, BroughtInput, nobody } from './brought-input.tsx';
import { silent, VoiceInput } from './voice-input.tsx';

/** A vote that somebody heard on the phone, at the door or in a meeting, entered for the household. */
export function HeardVote({ ballot }: { readonly ballot: BallotShown }) {
  const t = useWords(ballotsWords);
  const term = useTerms();
  const channels: Channel[] = ballot.onPaper
    ? ['phone', 'visit', 'meeting']
    : ['phone', 'visit', 'meeting', 'paper'];
  const [household, setHousehold] = useState('');
  const [channel, setChannel] = useState<Channel>('phone');
  const [voice, setVoice] = useState<Voice>(silent);
  const [brought, setBrought] = useState<Brought>(nobody);
  const { doIt, busy } = useDeed(castVote, {
    said: (_, given) => t('counted', { household: given.household ?? '' }),
    after: () => {
      setHousehold('');
      setVoice(silent);
      setBrought(nobody);
    },
  });
  return (
    <Section title={t('enter-vote')} note={t('enter-note')}>
      <div className="vote-entry">
        <Labelled name={t('household')}>
          {(id) => (
            <Input
              id={id}
              value={household}
              onChange={({ target }) => setHousehold(target.value.trim())}
            />
          )}
        </Labelled>
        <Labelled name={t('channel')}>
          {(id) => (
            <Select
              id={id}
              value={channel}
              onChange={setChannel}
              options={channels.map((value) => ({ value, label: term(channelWords, value) }))}
            />
          )}
        </Labelled>
        <VoiceInput ballot={ballot} value={voice} onChange={setVoice} />
        <BroughtInput village={ballot.village} value={brought} onChange={setBrought} />
        <Button
          type="primary"
          loading={busy}
          disabled={household === ''}
          onClick={() => doIt({ ballot: ballot.id, household, channel, ...voice, ...brought })}
        >
          {t('count-it')}
        </Button>
      </div>
    </Section>
  );
}
