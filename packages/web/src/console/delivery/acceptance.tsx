import { acceptWork, openAcceptance } from '@qianwan/contract/delivery';
import { castVote, showBallot } from '@qianwan/contract/meetings';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct, useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Section } from '#console/frame/page';
import { Findings, Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { CountBar } from '#console/meetings/count-bar';
import { HeardVote } from '#console/meetings/heard-vote';
import { dayWords } from '#format/day';
import { deliveryScreenWords } from '#words/console/delivery';
import type { DeliveryView } from './delivery-view.tsx';

/** The served households' word, what is still lacking, and acceptance. */
export function Acceptance({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useWords(deliveryScreenWords);
  const language = useLanguage();
  const { acceptedOn, ballot, lacking } = delivery;
  if (acceptedOn !== null)
    return (
      <Section title={t('acceptance')}>
        <Mark standing="good">
          {t('accepted', {
            day: dayWords(acceptedOn, language),
            facility: delivery.facility ?? '',
          })}
        </Mark>
        {ballot !== null && <CountBar count={ballot.count} />}
      </Section>
    );
  return (
    <>
      <Section title={t('ballot')} note={t('ballot-note')}>
        {ballot === null ? <OpenBallot work={delivery.work} /> : <CountBar count={ballot.count} />}
      </Section>
      {ballot !== null && <Votes ballot={ballot.id} />}
      <Section title={t('acceptance')}>
        {lacking.length > 0 && (
          <>
            <p>{t('lacking', { count: lacking.length })}</p>
            <Findings findings={lacking} />
          </>
        )}
        <Accept work={delivery.work} ready={lacking.every(({ level }) => level !== 'stop')} />
      </Section>
    </>
  );
}

function Votes({ ballot }: { readonly ballot: string }) {
  const may = useMay(castVote.may);
  const asked = useAsk(showBallot, { ballot });
  if (asked.data === undefined || !may) return null;
  return <HeardVote ballot={asked.data} />;
}

function OpenBallot({ work }: { readonly work: string }) {
  const t = useWords(deliveryScreenWords);
  const may = useMay(openAcceptance.may);
  const act = useAct(openAcceptance);
  const [households, setHouseholds] = useState('');
  const [closesOn, setClosesOn] = useState('');
  if (!may) return <p className="quiet">{t('no-ballot')}</p>;
  const named = households.split(/[\s,，、;；]+/).filter((each) => each !== '');
  return (
    <>
      <div className="record-line">
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          value={households}
          placeholder={t('households')}
          aria-label={t('households')}
          onChange={({ target }) => setHouseholds(target.value)}
        />
        <Input
          type="date"
          value={closesOn}
          aria-label={t('closes')}
          onChange={({ target }) => setClosesOn(target.value)}
        />
        <Button
          loading={act.isPending}
          disabled={named.length === 0 || closesOn === ''}
          onClick={() => act.mutate({ work, households: named, closesOn })}
        >
          {t('ask-households', { count: named.length })}
        </Button>
      </div>
      {act.error !== null && <Refusal error={act.error} />}
    </>
  );
}

function Accept({ work, ready }: { readonly work: string; readonly ready: boolean }) {
  const t = useWords(deliveryScreenWords);
  const may = useMay(acceptWork.may);
  const act = useAct(acceptWork);
  const [complaintPhone, setPhone] = useState('');
  if (!may) return <p className="quiet">{t('who-accepts')}</p>;
  return (
    <>
      <div className="record-line">
        <Input
          value={complaintPhone}
          placeholder={t('phone')}
          aria-label={t('phone')}
          onChange={({ target }) => setPhone(target.value)}
        />
        <Button
          type={ready ? 'primary' : 'default'}
          loading={act.isPending}
          disabled={complaintPhone.trim().length < 3}
          onClick={() => act.mutate({ work, complaintPhone: complaintPhone.trim() })}
        >
          {t('accept')}
        </Button>
      </div>
      <p className="quiet">{t('accept-note')}</p>
      {act.error !== null && <Refusal error={act.error} />}
    </>
  );
}
