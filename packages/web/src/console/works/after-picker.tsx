import { listWorks } from '@qianwan/contract/works';
import { Select } from 'antd';
import { useAsk } from '#console/client';

type Props = {
  readonly id?: string;
  readonly village: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
  readonly disabled?: boolean;
};

/** Works of the same village that must stand first. */
export function AfterPicker({ id, village, value, onChange, disabled }: Props) {
  const asked = useAsk(listWorks, { area: village, most: 200 }, { enabled: village !== '' });
  return (
    <Select
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      disabled={disabled === true || village === ''}
      value={value ?? []}
      onChange={(ids: string[]) => onChange?.(ids)}
      options={(asked.data?.rows ?? []).map((work) => ({ value: work.id, label: work.title }))}
    />
  );
}
