import { listPlaces } from '@qianwan/contract/registry';
import { Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '#console/client';
import { useSession } from '#console/frame/session';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
  readonly disabled?: boolean;
};

/** A village of one's own area, found by its name. A clerk has only one. */
export function PlacePicker({ id, value, onChange, disabled }: Props) {
  const { actor } = useSession();
  const [words, setWords] = useState('');
  const asked = useAsk(listPlaces, { area: actor.area, level: 'village', words, most: 300 });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={asked.isFetching}
      disabled={disabled ?? false}
      value={value ?? null}
      onChange={(code) => onChange?.(code ?? '')}
      options={(asked.data?.rows ?? []).map(({ code, name, parentName }) => ({
        value: code,
        label: parentName === null ? name : `${name}（${parentName}）`,
      }))}
    />
  );
}
