import { counterEntry, payWork } from '@qianwan/contract/funds';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useLanguage, useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { useMay } from '#console/frame/session';
import { YuanInput } from '#console/frame/yuan-input';
import { money } from '#format/money';
import { deliveryScreenWords } from '#words/console/delivery';
import type { DeliveryView } from './delivery-view.tsx';

/** Pays out of what is committed; a mistake is undone by a counter-entry. */
export function Pay({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useWords(deliveryScreenWords);
  const language = useLanguage();
  const may = useMay(payWork.may);
  const [amountFen, setAmount] = useState<number | null>(null);
  const [memo, setMemo] = useState('');
  const counter = useDeed(counterEntry, { said: () => t('countered') });
  const { doIt, busy } = useDeed(payWork, {
    said: (_, input) => t('paid-now', { money: money(input.amountFen, language) }),
    undo:
      ({ id }) =>
      () =>
        counter.doIt({ entry: id, memo: t('counter-memo') }),
    after: () => {
      setAmount(null);
      setMemo('');
    },
  });
  const left = delivery.committedFen - delivery.paidFen;
  return (
    <Section title={t('pay')} note={t('left', { money: money(left, language) })}>
      {may && left > 0 && (
        <div className="record-line">
          <YuanInput value={amountFen} onChange={setAmount} label={t('amount')} />
          <Input
            value={memo}
            maxLength={200}
            placeholder={t('pay-memo')}
            aria-label={t('pay-memo')}
            onChange={({ target }) => setMemo(target.value)}
          />
          <Button
            loading={busy}
            disabled={amountFen === null || amountFen <= 0 || memo.trim().length < 2}
            onClick={() =>
              doIt({ work: delivery.work, amountFen: amountFen ?? 0, memo: memo.trim() })
            }
          >
            {t('pay-it')}
          </Button>
        </div>
      )}
      <p>
        <Link to="/ledger" search={{ work: delivery.work }}>
          {t('its-ledger')}
        </Link>
      </p>
    </Section>
  );
}
