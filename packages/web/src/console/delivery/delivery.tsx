import { listDelivery } from '@qianwan/contract/delivery';
import { DeliveryState } from '@qianwan/programme/delivery/milestone';
import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { useNarrow } from '#console/frame/narrow';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { percent } from '#format/number';
import { deliveryScreenWords } from '#words/console/delivery';
import { deliveryTerms } from '#words/console/terms';
import { type DeliveryRow, deliveryStanding, SILENT_DAYS } from './delivery-view.tsx';

/** Works under way, from the order to acceptance. */
export default function Delivery() {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const { actor } = useSession();
  const go = useNavigate();
  const narrow = useNarrow();
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const input = useMemo(
    () => ({ area: actor.area, ...(state === 'all' ? {} : { state }) }),
    [actor.area, state],
  );
  const rows = useRows(listDelivery, input);
  const columns = useDeliveryColumns();
  const options = (['all', ...DeliveryState.options] as const).map((value) => ({
    value,
    label: value === 'all' ? t('all') : term(deliveryTerms, value),
  }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Grid<DeliveryRow>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ work }) => work}
        open={({ work }) => void go({ to: '/delivery/$work', params: { work } })}
        tools={
          narrow ? (
            <Select className="filter" value={state} onChange={setState} options={options} />
          ) : (
            <Segmented value={state} onChange={setState} options={options} />
          )
        }
        empty={
          <Empty words={t(state === 'all' ? 'none' : 'none-so')}>
            {state === 'all' && <Link to="/rounds">{t('to-plans')}</Link>}
          </Empty>
        }
      />
    </Page>
  );
}

function useDeliveryColumns(): readonly Column<DeliveryRow>[] {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const paid = ({ paidFen, order }: DeliveryRow): number =>
    order.amountFen === 0 ? 0 : paidFen / order.amountFen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'work', title: t('work'), text: ({ title }) => title, width: 220 },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 100,
        choices: true,
        phone: 'under',
      },
      {
        key: 'state',
        title: t('state'),
        text: ({ state }) => term(deliveryTerms, state),
        width: 120,
        phone: 'column',
        show: ({ state }) => (
          <Mark standing={deliveryStanding[state]}>{term(deliveryTerms, state)}</Mark>
        ),
      },
      {
        key: 'due',
        title: t('due'),
        text: ({ order }) => dayWords(order.dueOn, language),
        order: ({ order }) => order.dueOn,
        width: 136,
        phone: 'under',
      },
      {
        key: 'silent',
        title: t('silent'),
        text: ({ silentDays, state }) =>
          state === 'accepted' ? '' : t('days', { days: silentDays }),
        order: ({ silentDays }) => silentDays,
        width: 116,
        show: ({ silentDays, state }) =>
          state === 'accepted' ? (
            ''
          ) : (
            <Mark standing={silentDays > SILENT_DAYS ? 'stop' : 'quiet'}>
              {t('days', { days: silentDays })}
            </Mark>
          ),
      },
      {
        key: 'amount',
        title: t('amount'),
        text: ({ order }) => money(order.amountFen, language),
        order: ({ order }) => order.amountFen,
        width: 112,
        figure: true,
      },
      {
        key: 'paid',
        title: t('paid'),
        text: (row) => percent(paid(row)),
        order: paid,
        width: 84,
        figure: true,
      },
      {
        key: 'contractor',
        title: t('contractor'),
        text: ({ order }) => order.contractor,
        width: 150,
        choices: true,
      },
    ],
    [language],
  );
}
