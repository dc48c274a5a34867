import { showStory } from '@qianwan/contract/overview';
import { workTypes } from '@qianwan/programme/works/work-types';
import { Link, useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { useGround } from '#console/plan/ground';
import { ChangeWork } from '#console/works/change';
import { WorkEstimate } from '#console/works/estimate';
import { Gates } from '#console/works/gates';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { storyWords } from '#words/console/story';
import { deliveryTerms } from '#words/console/terms';
import { needCategoryWords } from '#words/needs';
import { unitWords } from '#words/works';

type Story = z.output<typeof showStory.reply>;

/** One work from the needs it answers to what became of it. */
export default function WorkStory() {
  const { work } = useParams({ from: '/works/$work' });
  const asked = useAsk(showStory, { work });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return <Told story={asked.data} />;
}

function Told({ story }: { readonly story: Story }) {
  const t = useWords(storyWords);
  const term = useTerms();
  const { work } = story;
  return (
    <Page
      title={work.title}
      lead={work.plainNote}
      above={
        <>
          <Link to="/works">{t('library')}</Link> · {work.villageName} ·{' '}
          {term(needCategoryWords, work.type)}
        </>
      }
      acts={<ChangeWork work={work} />}
    >
      <Gates work={work} />
      <Section title={t('what')}>
        <What story={story} />
      </Section>
      <WorkEstimate work={work} />
      <Section title={t('needs', { count: story.needs.length })}>
        <Needs needs={story.needs} />
      </Section>
      <Resolved story={story} />
      <Planned story={story} />
      <Delivered story={story} />
    </Page>
  );
}

function What({ story: { work } }: { readonly story: Story }) {
  const t = useWords(storyWords);
  const term = useTerms();
  const language = useLanguage();
  const unknown = t('not-yet');
  return (
    <Particulars
      lines={[
        {
          name: t('quantity'),
          value: `${thousands(work.quantity)} ${term(unitWords, workTypes[work.type].unit)}`,
        },
        { name: t('cost'), value: money(work.costFen, language) },
        { name: t('served'), value: t('households', { count: work.householdsServed }) },
        { name: t('borrowed'), value: money(work.borrowedFen, language) },
        {
          name: t('upkeep'),
          value: money(work.upkeepFen, language),
          note: work.upkeepPayer ?? unknown,
        },
        { name: t('owner'), value: work.owner ?? unknown },
        { name: t('carer'), value: work.carer ?? unknown },
        { name: t('proposed-on'), value: dayWords(work.proposedOn, language) },
      ]}
    />
  );
}

function Needs({ needs }: { readonly needs: Story['needs'] }) {
  const t = useWords(storyWords);
  if (needs.length === 0) return <p className="quiet">{t('no-needs')}</p>;
  return (
    <ul className="lines">
      {needs.map(({ id, words, voices }) => (
        <li key={id}>
          <Link to="/needs" search={{ need: id }}>
            {words}
          </Link>
          <span>{t('households', { count: voices })}</span>
        </li>
      ))}
    </ul>
  );
}

function Resolved({ story: { resolution } }: { readonly story: Story }) {
  const t = useWords(storyWords);
  const language = useLanguage();
  return (
    <Section title={t('resolution')}>
      {resolution === null ? (
        <p className="quiet">{t('no-resolution')}</p>
      ) : (
        <p>
          <Mark standing={resolution.valid ? 'good' : 'stop'}>
            {t(resolution.valid ? 'valid' : 'invalid')}
          </Mark>{' '}
          {dayWords(resolution.heldOn, language)} · {resolution.matter}
        </p>
      )}
    </Section>
  );
}

function Planned({ story: { plan } }: { readonly story: Story }) {
  const t = useWords(storyWords);
  const ground = useGround();
  return (
    <Section title={t('plan')}>
      {plan === null ? (
        <p className="quiet">{t('no-plan')}</p>
      ) : (
        <p>
          <Mark standing={plan.year === null ? 'wait' : 'good'}>
            {plan.year === null ? t('left-out') : t('in-year', { year: plan.year })}
          </Mark>{' '}
          {ground(plan)}{' '}
          <Link to="/plans/$plan" params={{ plan: plan.plan }}>
            {t('see-plan')}
          </Link>
        </p>
      )}
    </Section>
  );
}

function Delivered({ story: { work, delivery } }: { readonly story: Story }) {
  const t = useWords(storyWords);
  const term = useTerms();
  const language = useLanguage();
  return (
    <Section title={t('delivery')}>
      {delivery === null ? (
        <p className="quiet">{t('no-delivery')}</p>
      ) : (
        <p>
          {term(deliveryTerms, delivery.state)} · {delivery.order.contractor} ·{' '}
          {t('paid', {
            paid: money(delivery.paidFen, language),
            of: money(delivery.order.amountFen, language),
          })}
        </p>
      )}
      <p>
        <Link to="/delivery/$work" params={{ work: work.id }}>
          {t(delivery === null ? 'order' : 'see-delivery')}
        </Link>
      </p>
    </Section>
  );
}
