import { yuan } from '@qianwan/base/money';
import { InputNumber } from 'antd';
import { frameWords } from '#words/console/frame';
import { useWords } from './language.tsx';

type Props = {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (fen: number | null) => void;
  readonly label?: string;
};

/** Money as people type it, in yuan; kept in whole fen. */
export function YuanInput({ id, value, onChange, label }: Props) {
  const t = useWords(frameWords);
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      min={0}
      precision={2}
      suffix={t('yuan')}
      value={value === undefined || value === null ? null : value / 100}
      formatter={(shown) => `${shown ?? ''}`.replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',')}
      parser={(typed) => Number((typed ?? '').replaceAll(',', ''))}
      onChange={(amount) => onChange?.(amount === null ? null : yuan(amount))}
    />
  );
}
