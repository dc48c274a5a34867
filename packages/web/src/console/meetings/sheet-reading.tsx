import { readSheet } from '@qianwan/contract/meetings';
import type { Voice } from '@qianwan/programme/meetings/ballot';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { Labelled } from '#console/frame/labelled';
import { useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { ballotsWords } from '#words/console/ballots';
import type { BallotShown } from './ballot-shown.ts';
import { type Brought, BroughtInput, nobody } from './brought-input.tsx';
import { PhotoInput } from './photo-input.tsx';
import { silent, VoiceInput } from './voice-input.tsx';

/** One person reads one paper sheet; what another had read is not shown. */
export function SheetReading({ ballot }: { readonly ballot: BallotShown }) {
  const t = useWords(ballotsWords);
  const [sheet, setSheet] = useState(0);
  return (
    <Section title={t('read-sheet')} note={t('read-note')}>
      <OneSheet key={sheet} ballot={ballot} next={() => setSheet(sheet + 1)} />
    </Section>
  );
}

function OneSheet({ ballot, next }: { readonly ballot: BallotShown; readonly next: () => void }) {
  const t = useWords(ballotsWords);
  const [household, setHousehold] = useState('');
  const [check, setCheck] = useState('');
  const [voice, setVoice] = useState<Voice>(silent);
  const [brought, setBrought] = useState<Brought>(nobody);
  const [scan, setScan] = useState<string | null>(null);
  const { doIt, busy } = useDeed(readSheet, {
    said: ({ state }, given) => t(state, { household: given.household }),
    after: next,
  });
  return (
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
      <Labelled name={t('check')}>
        {(id) => (
          <Input
            id={id}
            value={check}
            maxLength={6}
            autoComplete="off"
            onChange={({ target }) => setCheck(target.value.trim().toUpperCase())}
          />
        )}
      </Labelled>
      <VoiceInput ballot={ballot} value={voice} onChange={setVoice} />
      <PhotoInput label={t('scan')} village={ballot.village} onChange={setScan} />
      <BroughtInput village={ballot.village} value={brought} onChange={setBrought} />
      <Button
        type="primary"
        loading={busy}
        disabled={household === '' || check === ''}
        onClick={() => doIt({ ballot: ballot.id, household, check, scan, ...voice, ...brought })}
      >
        {t('read-it')}
      </Button>
    </div>
  );
}
