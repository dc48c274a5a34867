import { listResolutions } from '@qianwan/contract/meetings';
import { Select } from 'antd';
import { useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { dayWords } from '#format/day';
import { meetingsWords } from '#words/console/meetings';

type Props = {
  readonly id?: string;
  readonly village: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
};

/** What the meetings of a village resolved; one that does not hold says so, and can still be named. */
export function ResolutionPicker({ id, village, value, onChange }: Props) {
  const t = useWords(meetingsWords);
  const language = useLanguage();
  const asked = useAsk(listResolutions, { area: village, most: 100 }, { enabled: village !== '' });
  return (
    <Select
      allowClear
      {...(id === undefined ? {} : { id })}
      disabled={village === ''}
      loading={asked.isFetching}
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
      notFoundContent={t('none-here')}
      options={(asked.data?.rows ?? []).map(({ id: key, heldOn, matter, valid }) => ({
        value: key,
        label: `${dayWords(heldOn, language)} ${matter}${valid ? '' : `（${t('invalid')}）`}`,
      }))}
    />
  );
}
