import { showNeed } from '@qianwan/contract/needs';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useAsk } from '#console/client';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { needsWords } from '#words/console/needs';
import { channelWords } from '#words/meetings';
import { needCategoryWords, needStateWords, stepWords } from '#words/needs';
import { needStanding, useClock } from './columns.tsx';
import type { Need } from './need.tsx';
import { StandingTogether } from './standing-together.tsx';
import { TakeStep } from './take-step.tsx';
import './needs.css';

/** One need beside the list: what was said, where it stands, what was done, and what to do now. */
export function NeedDrawer({
  id,
  close,
}: {
  readonly id: string | undefined;
  readonly close: () => void;
}) {
  const t = useWords(needsWords);
  const term = useTerms();
  const asked = useAsk(showNeed, { need: id ?? '' }, { enabled: id !== undefined });
  const need = asked.data;
  const title =
    need === undefined
      ? t('one')
      : `${need.villageName} · ${term(needCategoryWords, need.category)}`;
  return (
    <Drawer open={id !== undefined} onClose={close} size={520} title={title}>
      {asked.error !== null && <Refusal error={asked.error} />}
      {need === undefined ? asked.error === null && <Waiting /> : <One need={need} />}
    </Drawer>
  );
}

function One({ need }: { readonly need: Need }) {
  const t = useWords(needsWords);
  const term = useTerms();
  const language = useLanguage();
  const clock = useClock()(need);
  const mayAct = useMay(['clerk', 'township', 'county']);
  const isOpen = need.state !== 'solved' && need.state !== 'declined';
  return (
    <div className="need">
      <blockquote>{need.words}</blockquote>
      <Particulars
        lines={[
          {
            name: t('state'),
            value: (
              <Mark standing={needStanding[need.state]}>{term(needStateWords, need.state)}</Mark>
            ),
          },
          {
            name: t('clock'),
            value: <Mark standing={clock.standing}>{clock.words}</Mark>,
            note: dayWords(need.clock.dueOn, language),
          },
          { name: t('voices'), value: t('households', { count: need.voices }) },
          ...(need.echoes === 0 ? [] : [{ name: t('echoes'), value: need.echoes }]),
          { name: t('severity'), value: t(`severity-${severityOf(need)}`) },
          { name: t('channel'), value: term(channelWords, need.channel) },
          { name: t('raised-on'), value: dayWords(need.raisedOn, language) },
        ]}
      />
      <Photos need={need} />
      <StandingTogether need={need} />
      <Steps need={need} />
      {mayAct && isOpen && <TakeStep need={need} />}
      {mayAct && isOpen && (
        <p>
          <Link to="/works/new" search={{ need: need.id }}>
            {t('propose')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** Photos open for those who work here only: they show faces and doors. */
function Photos({ need }: { readonly need: Need }) {
  const t = useWords(needsWords);
  if (need.photos === 0) return null;
  return (
    <p>
      {t('photos')}{' '}
      {Array.from({ length: need.photos }, (_, at) => at + 1).map((number) => (
        <a
          key={number}
          href={`/api/needs/${need.id}/photos/${number}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('photo-number', { number })}{' '}
        </a>
      ))}
    </p>
  );
}

function severityOf({ severity }: Need): 1 | 2 | 3 {
  return severity >= 3 ? 3 : severity <= 1 ? 1 : 2;
}

function Steps({ need }: { readonly need: Need }) {
  const t = useWords(needsWords);
  const term = useTerms();
  const language = useLanguage();
  return (
    <ol className="steps">
      <li>
        <b>{t('raised')}</b>
        <time dateTime={need.raisedOn}>{dayWords(need.raisedOn, language)}</time>
      </li>
      {need.steps.map(({ step, words, work, takenOn }) => (
        <li key={`${step} ${takenOn} ${words}`}>
          <b>{term(stepWords, step)}</b>
          <time dateTime={takenOn}>{dayWords(takenOn, language)}</time>
          {words !== '' && <p>{words}</p>}
          {work !== null && (
            <Link to="/works/$work" params={{ work }}>
              {t('see-work')}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
