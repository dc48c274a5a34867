import { Input } from 'antd';
import { Labelled } from '#console/frame/labelled';
import { useWords } from '#console/frame/language';
import { ballotsWords } from '#words/console/ballots';
import { PhotoInput } from './photo-input.tsx';

/** Another household that brings a vote, and the paper that both signed. */
export type Brought = { readonly proxy: string | null; readonly proxyPaper: string | null };

export const nobody: Brought = { proxy: null, proxyPaper: null };

type Props = {
  readonly village: string;
  readonly value: Brought;
  readonly onChange: (brought: Brought) => void;
};

export function BroughtInput({ village, value, onChange }: Props) {
  const t = useWords(ballotsWords);
  return (
    <>
      <Labelled name={t('proxy')}>
        {(id) => (
          <Input
            id={id}
            value={value.proxy ?? ''}
            onChange={({ target }) => onChange({ ...value, proxy: target.value.trim() || null })}
          />
        )}
      </Labelled>
      {value.proxy !== null && (
        <PhotoInput
          label={t('proxy-paper')}
          village={village}
          onChange={(proxyPaper) => onChange({ ...value, proxyPaper })}
        />
      )}
    </>
  );
}
