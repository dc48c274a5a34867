import { ImportKind, importFile } from '@qianwan/contract/registry';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useAct } from '#console/client';
import { base64Of } from '#console/frame/file-content';
import { useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { importKindTerms, importsWords } from '#words/console/imports';
import { DryRun } from './dry-run.tsx';

type Kind = z.output<typeof ImportKind>;

/** Drop a file: it is read through first, and every fault is named; then it can be taken in. */
export function HandIn() {
  const t = useWords(importsWords);
  const term = useTerms();
  const { county } = useSession();
  const [kind, setKind] = useState<Kind>('facts');
  const [file, setFile] = useState<File | null>(null);
  const dry = useAct(importFile);
  const real = useAct(importFile, () => {
    setFile(null);
    dry.reset();
  });
  const send = async (given: File, dryRun: boolean): Promise<void> => {
    const content = await base64Of(given);
    const input = { county: county.code, kind, fileName: given.name, content, dryRun };
    (dryRun ? dry : real).mutate(input);
  };
  const take = (given: File | undefined): void => {
    if (given === undefined) return;
    setFile(given);
    void send(given, true);
  };
  const report = dry.data?.reply;
  const isClean = report?.faults.every(({ level }) => level !== 'stop') ?? false;
  return (
    <section className="hand-in">
      <Segmented<Kind>
        value={kind}
        onChange={(next) => {
          setKind(next);
          setFile(null);
          dry.reset();
        }}
        options={ImportKind.options.map((value) => ({
          value,
          label: term(importKindTerms, value),
        }))}
      />
      <Drop file={file} busy={dry.isPending} take={take} />
      {dry.error !== null && <Refusal error={dry.error} />}
      {real.error !== null && <Refusal error={real.error} />}
      {report !== undefined && <DryRun report={report} />}
      {report !== undefined && isClean && file !== null && (
        <Button
          type="primary"
          size="large"
          loading={real.isPending}
          onClick={() => void send(file, false)}
        >
          {t('import', { count: report.rows })}
        </Button>
      )}
    </section>
  );
}

type DropProps = {
  readonly file: File | null;
  readonly busy: boolean;
  readonly take: (file: File | undefined) => void;
};

function Drop({ file, busy, take }: DropProps) {
  const t = useWords(importsWords);
  const [over, setOver] = useState(false);
  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <b>{busy ? t('reading') : (file?.name ?? t('drop'))}</b>
      <span className="quiet">{t('drop-note')}</span>
      <input
        type="file"
        accept=".csv,.xlsx,.geojson,.json"
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
    </label>
  );
}
