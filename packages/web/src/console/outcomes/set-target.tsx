import { setTarget } from '@qianwan/contract/outcomes';
import { Button, Input, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { useMay, useSession } from '#console/frame/session';
import { indicatorWords } from '#words/console/indicators';
import type { Figure } from './figure.tsx';
import { isShare, useFigureText } from './indicator-name.tsx';

type Props = { readonly indicator: string; readonly target: Figure['target'] };

/** What the county means to reach by a year, with the document that says so. */
export function SetTarget({ indicator, target }: Props) {
  const t = useWords(indicatorWords);
  const may = useMay(setTarget.may);
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={<TargetForm indicator={indicator} target={target} close={() => setOpen(false)} />}
    >
      <Button>{t('set-target')}</Button>
    </Popover>
  );
}

function TargetForm({ indicator, target, close }: Props & { readonly close: () => void }) {
  const t = useWords(indicatorWords);
  const { county, today } = useSession();
  const [year, setYear] = useState(target?.year ?? Number(today.slice(0, 4)) + 4);
  // A share is typed in per cent, an income in yuan.
  const times = isShare(indicator) ? 100 : 1;
  const text = useFigureText(indicator);
  const [share, setShare] = useState<number | null>((target?.value ?? 1) * times);
  const [source, setSource] = useState(target?.source ?? '');
  const at = { county: county.code, indicator };
  const again = useDeed(setTarget, { said: () => t('target-back') });
  const { doIt, busy } = useDeed(setTarget, {
    said: (_, input) => t('target-set', { year: input.year, value: text(input.value) }),
    undo: () => (target === null ? null : () => again.doIt({ ...at, ...target })),
    after: close,
  });
  return (
    <div className="target-form">
      <InputNumber
        aria-label={t('by-year')}
        min={2003}
        max={2100}
        value={year}
        onChange={(next) => setYear(next ?? year)}
      />
      <InputNumber
        aria-label={t('target-name')}
        min={0}
        suffix={times === 100 ? '%' : ''}
        value={share}
        onChange={setShare}
      />
      <Input
        value={source}
        placeholder={t('target-source')}
        aria-label={t('target-source')}
        onChange={({ target: field }) => setSource(field.value)}
      />
      <Button
        type="primary"
        loading={busy}
        disabled={share === null || source.trim().length < 2}
        onClick={() => doIt({ ...at, year, value: (share ?? 0) / times, source: source.trim() })}
      >
        {t('set-target')}
      </Button>
    </div>
  );
}
