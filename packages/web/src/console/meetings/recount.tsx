import { recountSheet } from '@qianwan/contract/meetings';
import type { Voice } from '@qianwan/programme/meetings/ballot';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { Labelled } from '#console/frame/labelled';
import { useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Section } from '#console/frame/page';
import { useMay } from '#console/frame/session';
import { ballotsWords } from '#words/console/ballots';
import type { BallotDesk, BallotShown } from './ballot-shown.ts';
import { DifferenceLines } from './difference-lines.tsx';
import { PaperLink } from './paper-link.tsx';
import { silent, VoiceInput } from './voice-input.tsx';

type Drawn = BallotDesk['drawn'][number];

/** The drawn sheets of a counted ballot, looked at again by somebody who had not read them. */
export function Recount({
  ballot,
  drawn,
}: {
  readonly ballot: BallotShown;
  readonly drawn: readonly Drawn[];
}) {
  const t = useWords(ballotsWords);
  return (
    <Section title={t('recount')} note={t('recount-note')}>
      {drawn.length === 0 && <p className="quiet">{t('recount-none')}</p>}
      <ul className="sheets-to-do">
        {drawn.map((sheet) => (
          <li key={sheet.household}>
            <b>{sheet.household}</b> <PaperLink paper={sheet.scan} words={t('see-scan')} />
            {sheet.recounted ? (
              <Found ballot={ballot} differences={sheet.differences} />
            ) : (
              <LookAgain ballot={ballot} household={sheet.household} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Found({
  ballot,
  differences,
}: {
  ballot: BallotShown;
  differences: Drawn['differences'];
}) {
  const t = useWords(ballotsWords);
  if (differences.length === 0) return <Mark standing="good">{t('same')}</Mark>;
  return (
    <>
      <Mark standing="stop">{t('not-same')}</Mark>
      <DifferenceLines ballot={ballot} differences={differences} />
    </>
  );
}

type LookProps = { readonly ballot: BallotShown; readonly household: string };

function LookAgain({ ballot, household }: LookProps) {
  const t = useWords(ballotsWords);
  const may = useMay(recountSheet.may);
  const [open, setOpen] = useState(false);
  const [check, setCheck] = useState('');
  const [voice, setVoice] = useState<Voice>(silent);
  const { doIt, busy } = useDeed(recountSheet, { said: () => t('looked-again', { household }) });
  if (!may || !open)
    return (
      <>
        <Mark standing="wait">{t('still-to-look')}</Mark>
        {may && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('recount')}
          </Button>
        )}
      </>
    );
  return (
    <div className="vote-entry">
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
      <Button
        type="primary"
        loading={busy}
        disabled={check === ''}
        onClick={() => doIt({ ballot: ballot.id, household, check, ...voice })}
      >
        {t('look-again')}
      </Button>
    </div>
  );
}
