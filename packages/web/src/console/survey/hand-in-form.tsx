import { draftForm } from '@qianwan/contract/survey/forms';
import { questionsOf } from '@qianwan/programme/survey/forms/form';
import { isAsked } from '@qianwan/programme/survey/forms/judge-publication';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { base64Of } from '#console/frame/file-content';
import { useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Findings, Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { formsWords } from '#words/console/forms';
import { Fill } from './fill.tsx';

/** Drop a workbook: it is read through, every fault named by row; then it can be tried and kept as a draft. */
export function HandInForm() {
  const t = useWords(formsWords);
  const { county } = useSession();
  const go = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const dry = useAct(draftForm);
  const real = useAct(draftForm, ({ reply: { model, draft } }) => {
    if (model === null || draft === null) return;
    void go({ to: '/forms/$form/$draft', params: { form: model.id, draft: String(draft) } });
  });
  const send = async (given: File, dryRun: boolean): Promise<void> => {
    const content = await base64Of(given);
    (dryRun ? dry : real).mutate({ county: county.code, fileName: given.name, content, dryRun });
  };
  const take = (given: File | undefined): void => {
    if (given === undefined) return;
    setFile(given);
    void send(given, true);
  };
  const read = dry.data?.reply;
  return (
    <div className="form-hand-in">
      <Drop name={file?.name ?? null} busy={dry.isPending} take={take} />
      {dry.error !== null && <Refusal error={dry.error} />}
      {real.error !== null && <Refusal error={real.error} />}
      {read?.model && file !== null && (
        <Button
          type="primary"
          size="large"
          loading={real.isPending}
          onClick={() => void send(file, false)}
        >
          {t('keep')}
        </Button>
      )}
      {read !== undefined && <Read read={read} />}
      {read?.model && <Fill form={read.model} />}
    </div>
  );
}

function Read({ read }: { readonly read: z.output<typeof draftForm.reply> }) {
  const t = useWords(formsWords);
  const { model, faults, hindrances } = read;
  if (model === null)
    return (
      <>
        <p>
          <Mark standing="stop">{t('broken', { count: faults.length })}</Mark>
        </p>
        <Findings findings={faults} />
      </>
    );
  const count = questionsOf(model).filter(({ item }) => isAsked(item)).length;
  return (
    <>
      <p>
        <Mark standing="good">
          {t('clean', { title: model.title, version: model.version, count })}
        </Mark>
      </p>
      <Findings findings={faults} />
      {hindrances.length > 0 && <p>{t('hindered')}</p>}
      <Findings findings={hindrances} />
    </>
  );
}

type DropProps = {
  readonly name: string | null;
  readonly busy: boolean;
  readonly take: (file: File | undefined) => void;
};

function Drop({ name, busy, take }: DropProps) {
  const t = useWords(formsWords);
  return (
    <label
      className="form-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <b>{busy ? t('reading') : (name ?? t('drop'))}</b>
      <span className="quiet">{t('drop-note')}</span>
      <input
        type="file"
        accept=".xlsx,.xml"
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
    </label>
  );
}
