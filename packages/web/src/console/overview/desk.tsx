import { type Day, daysBetween } from '@qianwan/base/calendar';
import { type Waiting as Shape, showDesk } from '@qianwan/contract/overview';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting as Drawing } from '#console/frame/waiting';
import { dayDistance, dayWords } from '#format/day';
import { deskWords } from '#words/console/desk';
import { taskTerms } from '#words/console/frame';
import { DeskLink } from './desk-link.tsx';
import './desk.css';

type Waiting = z.output<typeof Shape>;

/** What needs me now: the most pressing thing first and large, the rest below. */
export default function Desk() {
  const t = useWords(deskWords);
  const language = useLanguage();
  const { actor, today } = useSession();
  const desk = useAsk(showDesk, { area: actor.area }, { everyMs: 30_000 });
  if (desk.error !== null) return <Refusal error={desk.error} again={() => void desk.refetch()} />;
  if (desk.data === undefined) return <Drawing />;
  const [first, ...rest] = desk.data.waiting.filter(({ count }) => count > 0);
  return (
    <Page title={t('title')} lead={t('lead', { day: dayWords(today, language) })}>
      {first === undefined ? <Clear /> : <First waiting={first} />}
      {rest.length > 0 && (
        <div className="desk-rest">
          {rest.map((waiting) => (
            <Pile key={waiting.kind} waiting={waiting} />
          ))}
        </div>
      )}
    </Page>
  );
}

function First({ waiting }: { readonly waiting: Waiting }) {
  const t = useWords(deskWords);
  return (
    <section className={`desk-first ${waiting.kind}`}>
      <p className="desk-now">{t('first')}</p>
      <h2>{t(waiting.kind, { count: waiting.count })}</h2>
      <p>{t(`why-${waiting.kind}`)}</p>
      <Records waiting={waiting} />
      <DeskLink kind={waiting.kind} className="desk-go">
        {t(`do-${waiting.kind}`)}
      </DeskLink>
    </section>
  );
}

function Pile({ waiting }: { readonly waiting: Waiting }) {
  const t = useWords(deskWords);
  return (
    <section className="desk-pile">
      <h2>
        <DeskLink kind={waiting.kind}>{t(waiting.kind, { count: waiting.count })}</DeskLink>
      </h2>
      <p className="quiet">{t(`why-${waiting.kind}`)}</p>
      <Records waiting={waiting} />
    </section>
  );
}

function Records({ waiting }: { readonly waiting: Waiting }) {
  const language = useLanguage();
  const term = useTerms();
  const { today } = useSession();
  return (
    <ol className="desk-records">
      {waiting.first.map(({ id, title, day }) => (
        <li key={id}>
          <DeskLink kind={waiting.kind} id={id}>
            {waiting.kind === 'task-running' ? term(taskTerms, title) : title}
          </DeskLink>
          {day !== null && (
            <time dateTime={day}>
              {dayDistance(daysBetween(today as Day, day.slice(0, 10) as Day), language)}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}

function Clear() {
  const t = useWords(deskWords);
  return (
    <Empty words={t('clear')}>
      <Link to="/needs">{t('clear-needs')}</Link>
      <Link to="/rounds">{t('clear-rounds')}</Link>
    </Empty>
  );
}
