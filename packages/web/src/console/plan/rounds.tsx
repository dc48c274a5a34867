import { listRounds } from '@qianwan/contract/plan';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { TaskLine, useTasks } from '#console/frame/tasks';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { percent } from '#format/number';
import { roundsWords } from '#words/console/rounds';
import './plan.css';
import { DrawPlan } from './draw-plan.tsx';
import { OpenRound } from './open-round.tsx';
import type { PlanSummary, Round } from './round.tsx';

/** Yearly rounds and their plans: draw some, compare them, approve one. */
export default function Rounds() {
  const t = useWords(roundsWords);
  const { county } = useSession();
  const mayPlan = useMay(['county']);
  const asked = useAsk(listRounds, { county: county.code });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { rounds } = asked.data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={mayPlan && <OpenRound first={rounds.length === 0} />}
    >
      {rounds.length === 0 && <Empty words={t('none')} />}
      {rounds.map((round) => (
        <OneRound key={round.id} round={round} />
      ))}
    </Page>
  );
}

function OneRound({ round }: { readonly round: Round }) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  const mayPlan = useMay(['county']);
  const { running } = useTasks();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const pick = (id: string): void =>
    setPicked(
      picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id].slice(-2),
    );
  const drawing = running.filter(({ kind }) => kind.startsWith('plan') || kind.startsWith('draw'));
  return (
    <Section
      title={round.title}
      note={t('round-note', {
        first: round.firstYear,
        last: round.firstYear + round.years - 1,
        day: dayWords(round.openedOn, language),
      })}
      acts={
        <>
          <Compare picked={picked} plans={round.plans} />
          {mayPlan && <DrawPlan round={round.id} count={round.plans.length} />}
        </>
      }
    >
      {drawing.map((task) => (
        <div key={task.id} className="drawing">
          <b>{t('drawing')}</b>
          <TaskLine task={task} />
          <p className="quiet">{t('drawing-note')}</p>
        </div>
      ))}
      {round.plans.length === 0 && drawing.length === 0 && <Empty words={t('no-plans')} />}
      {round.plans.length > 0 && <Plans plans={round.plans} picked={picked} pick={pick} />}
    </Section>
  );
}

type CompareProps = { readonly picked: readonly string[]; readonly plans: readonly PlanSummary[] };

/** Two plans are compared: those that are ticked, or the newest two. */
function Compare({ picked, plans }: CompareProps) {
  const t = useWords(roundsWords);
  const [plan, other] = picked.length === 2 ? picked : plans.map(({ id }) => id);
  if (plan === undefined || other === undefined) return null;
  return (
    <Link to="/plans/$plan/against/$other" params={{ plan, other }}>
      <Button>{t(picked.length === 2 ? 'compare-picked' : 'compare')}</Button>
    </Link>
  );
}

type PlansProps = {
  readonly plans: readonly PlanSummary[];
  readonly picked: readonly string[];
  readonly pick: (id: string) => void;
};

function Plans({ plans, picked, pick }: PlansProps) {
  const t = useWords(roundsWords);
  const language = useLanguage();
  return (
    <ul className="plans">
      {plans.map((plan) => (
        <li key={plan.id}>
          <Checkbox
            checked={picked.includes(plan.id)}
            onChange={() => pick(plan.id)}
            aria-label={t('pick', { title: plan.title })}
          />
          <div className="plan-name">
            <Link to="/plans/$plan" params={{ plan: plan.id }}>
              {plan.title}
            </Link>
            <small>
              {t('made', { day: dayWords(plan.madeOn, language), who: plan.madeBy })} ·{' '}
              {settingsOf(plan, t)}
            </small>
          </div>
          <span>{t('chosen', { chosen: plan.chosen, of: plan.chosen + plan.leftOut })}</span>
          <span>{t('villages', { count: plan.villages })}</span>
          <span>{money(plan.costFen, language)}</span>
          <span title={t('gap-note')}>{t('gap', { gap: percent(plan.gap, 2) })}</span>
          <Mark standing={plan.approvedOn === null ? 'quiet' : 'good'}>
            {plan.approvedOn === null ? t('draft') : t('approved')}
          </Mark>
        </li>
      ))}
    </ul>
  );
}

function settingsOf({ settings }: PlanSummary, t: ReturnType<typeof useWords<'settings'>>): string {
  return t('settings', {
    poor: settings.poorShare,
    works: settings.worksPerVillage,
    money: settings.moneyPercent,
  });
}
