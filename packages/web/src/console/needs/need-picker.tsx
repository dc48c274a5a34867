import { listNeeds } from '@qianwan/contract/needs';
import { Select } from 'antd';
import { useAsk } from '#console/client';
import { useTerms } from '#console/frame/language';
import { needCategoryWords } from '#words/needs';

type Props = {
  readonly id?: string;
  readonly village: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
  readonly disabled?: boolean;
};

/** The open needs of a village, the most widely felt first. */
export function NeedPicker({ id, village, value, onChange, disabled }: Props) {
  const term = useTerms();
  const asked = useAsk(listNeeds, { area: village, most: 500 }, { enabled: village !== '' });
  const needs = (asked.data?.rows ?? [])
    .filter((need) => need.state !== 'solved' && need.state !== 'declined')
    .sort((a, b) => b.voices - a.voices || a.id.localeCompare(b.id));
  return (
    <Select
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      disabled={disabled === true || village === ''}
      loading={asked.isFetching}
      value={value ?? []}
      onChange={(ids: string[]) => onChange?.(ids)}
      showSearch={{ optionFilterProp: 'label' }}
      options={needs.map((need) => ({
        value: need.id,
        label: `${term(needCategoryWords, need.category)} · ${need.words}（${need.voices}）`,
      }))}
    />
  );
}
