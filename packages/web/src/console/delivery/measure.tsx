import { measureWork } from '@qianwan/contract/delivery';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { deliveryScreenWords } from '#words/console/delivery';
import { measurerWords } from '#words/delivery';
import type { DeliveryView } from './delivery-view.tsx';

const PARTIES = ['supervision-committee', 'contractor', 'township', 'villagers'] as const;
type Party = (typeof PARTIES)[number];

/** How much there really is, measured on site by at least two parties. */
export function Measure({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const may = useMay(measureWork.may);
  const { measured } = delivery;
  if (measured !== null)
    return (
      <p>
        <b>{thousands(measured.quantity)}</b> · {dayWords(measured.measuredOn, language)} ·{' '}
        {measured.measuredBy.map((party) => term(measurerWords, party)).join('、')}
      </p>
    );
  if (!may) return <p className="quiet">{t('not-measured')}</p>;
  return <MeasureForm work={delivery.work} />;
}

function MeasureForm({ work }: { readonly work: string }) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const { today } = useSession();
  const act = useAct(measureWork);
  const [quantity, setQuantity] = useState<number | null>(null);
  const [measuredOn, setMeasuredOn] = useState(today);
  const [parties, setParties] = useState<Party[]>(['supervision-committee']);
  return (
    <>
      <div className="record-line">
        <InputNumber
          min={0.01}
          value={quantity}
          placeholder={t('quantity')}
          aria-label={t('quantity')}
          onChange={setQuantity}
        />
        <Input
          type="date"
          value={measuredOn}
          max={today}
          aria-label={t('measured-on')}
          onChange={({ target }) => setMeasuredOn(target.value)}
        />
        <Checkbox.Group<Party>
          value={parties}
          onChange={setParties}
          options={PARTIES.map((value) => ({ value, label: term(measurerWords, value) }))}
        />
        <Button
          loading={act.isPending}
          disabled={quantity === null}
          onClick={() =>
            act.mutate({ work, quantity: quantity ?? 0, measuredOn, measuredBy: parties })
          }
        >
          {t('measure')}
        </Button>
      </div>
      <p className="quiet">{t('measure-note')}</p>
      {act.error !== null && <Refusal error={act.error} />}
    </>
  );
}
