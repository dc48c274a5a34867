import { takeProcedureStep } from '@qianwan/contract/meetings';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { Labelled } from '#console/frame/labelled';
import { useLanguage, useWords } from '#console/frame/language';
import { useSession } from '#console/frame/session';
import { mattersWords } from '#words/console/matters';
import type { Matter } from './matters.tsx';
import { PhotoInput } from './photo-input.tsx';
import { ResolutionPicker } from './resolution-picker.tsx';

type Props = {
  readonly procedure: string;
  readonly village: string;
  readonly step: Matter['steps'][number]['step'];
};

/** Takes the step that is next, with the meeting, papers and signatures that it asks for. */
export function TakeMatterStep({ procedure, village, step }: Props) {
  const t = useWords(mattersWords);
  const language = useLanguage();
  const { today } = useSession();
  const [doneOn, setDoneOn] = useState<string>(today);
  const [resolution, setResolution] = useState<string | null>(null);
  const [papers, setPapers] = useState<Readonly<Record<string, string>>>({});
  const [signed, setSigned] = useState<string[]>([]);
  const { doIt, busy } = useDeed(takeProcedureStep, {
    said: () => t('taken', { step: step.name[language] }),
  });
  const kept = Object.entries(papers).map(([kind, paper]) => ({ kind, paper }));
  return (
    <div className="vote-entry">
      <Labelled name={t('done-on')}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={doneOn}
            onChange={({ target }) => setDoneOn(target.value)}
          />
        )}
      </Labelled>
      {step.bodies.length > 0 && (
        <Labelled name={t('which-meeting')}>
          {(id) => (
            <ResolutionPicker
              id={id}
              village={village}
              value={resolution}
              onChange={setResolution}
            />
          )}
        </Labelled>
      )}
      {step.papers.map(({ key, name }) => (
        <PhotoInput
          key={key}
          label={name[language]}
          village={village}
          onChange={(paper) => setPapers({ ...papers, [key]: paper })}
        />
      ))}
      {step.signers.length > 0 && (
        <fieldset>
          <legend>{t('signed')}</legend>
          <Checkbox.Group
            value={signed}
            onChange={(names) => setSigned(names)}
            options={step.signers.map(({ key, name }) => ({ value: key, label: name[language] }))}
          />
        </fieldset>
      )}
      <Button
        type="primary"
        loading={busy}
        onClick={() =>
          doIt({ procedure, step: step.key, doneOn, resolution, papers: kept, signed })
        }
      >
        {t('take')}
      </Button>
    </div>
  );
}
