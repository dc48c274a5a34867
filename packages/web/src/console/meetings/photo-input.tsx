import { keepPaper } from '@qianwan/contract/meetings';
import { useState } from 'react';
import { useAct } from '#console/client';
import { base64Of } from '#console/frame/file-content';
import { useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { ballotsWords } from '#words/console/ballots';

type Props = {
  readonly label: string;
  readonly village: string;
  /** Where the paper is kept; null while there is none. */
  readonly onChange: (paper: string) => void;
};

/** A photo or scan of a paper: kept under its digest as soon as it is chosen. */
export function PhotoInput({ label, village, onChange }: Props) {
  const t = useWords(ballotsWords);
  const [name, setName] = useState<string | null>(null);
  const keep = useAct(keepPaper, ({ reply }, { title }) => {
    setName(title);
    onChange(reply.id);
  });
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const content = await base64Of(file);
    const mediaType = file.type as 'image/jpeg' | 'image/png' | 'application/pdf';
    keep.mutate({ village, title: file.name, mediaType, content });
  };
  return (
    <div className="photo-input">
      <label>
        {label}{' '}
        <input
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          disabled={keep.isPending}
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </label>
      {name !== null && (
        <p className="quiet" aria-live="polite">
          {t('scan-kept', { name })}
        </p>
      )}
      {keep.error !== null && <Refusal error={keep.error} />}
    </div>
  );
}
