import { showDelivery } from '@qianwan/contract/delivery';
import { showWork } from '@qianwan/contract/works';
import { Link, useParams } from '@tanstack/react-router';
import { Refused, useAsk } from '#console/client';
import { Figures } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { deliveryScreenWords } from '#words/console/delivery';
import { deliveryTerms } from '#words/console/terms';
import { routeWords } from '#words/delivery';
import { Acceptance } from './acceptance.tsx';
import { type DeliveryView, deliveryStanding, SILENT_DAYS } from './delivery-view.tsx';
import { Measure } from './measure.tsx';
import { Milestones } from './milestones.tsx';
import { OrderForm } from './order-form.tsx';
import { Pay } from './pay.tsx';
import './delivery.css';

/** One work on its way from the order to acceptance; before there is an order, ordering it. */
export default function OneDelivery() {
  const { work } = useParams({ from: '/delivery/$work' });
  const asked = useAsk(showDelivery, { work });
  if (asked.error !== null && isNotOrdered(asked.error)) return <ToOrder work={work} />;
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return <Shown delivery={asked.data} />;
}

function ToOrder({ work }: { readonly work: string }) {
  const t = useWords(deliveryScreenWords);
  const asked = useAsk(showWork, { work });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return (
    <Page
      title={t('order-of', { title: asked.data.title })}
      lead={t('order-lead')}
      above={<Above work={work} />}
    >
      <OrderForm work={asked.data} />
    </Page>
  );
}

function isNotOrdered(error: Error): boolean {
  return error instanceof Refused && error.findings.some(({ code }) => code === 'not-ordered');
}

function Above({ work }: { readonly work: string }) {
  const t = useWords(deliveryScreenWords);
  return (
    <>
      <Link to="/delivery">{t('title')}</Link> ·{' '}
      <Link to="/works/$work" params={{ work }}>
        {t('its-story')}
      </Link>
    </>
  );
}

function Shown({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const { order, state, silentDays } = delivery;
  return (
    <Page title={delivery.title} above={<Above work={delivery.work} />}>
      <Figures
        lines={[
          {
            name: t('state'),
            value: <Mark standing={deliveryStanding[state]}>{term(deliveryTerms, state)}</Mark>,
            note:
              state !== 'accepted' && silentDays > SILENT_DAYS
                ? t('silent-for', { days: silentDays })
                : undefined,
          },
          {
            name: t('paid'),
            value: money(delivery.paidFen, language),
            note: t('of', { money: money(order.amountFen, language) }),
          },
          {
            name: t('contractor'),
            value: order.contractor,
            note: `${term(routeWords, order.route)} · ${t('ordered-on', { day: dayWords(order.orderedOn, language) })}`,
          },
          { name: t('due'), value: dayWords(order.dueOn, language) },
        ]}
      />
      <Section title={t('milestones')} note={t('evidence-note')}>
        <Milestones delivery={delivery} />
      </Section>
      <Section title={t('measured')}>
        <Measure delivery={delivery} />
      </Section>
      <Acceptance delivery={delivery} />
      <Pay delivery={delivery} />
    </Page>
  );
}
