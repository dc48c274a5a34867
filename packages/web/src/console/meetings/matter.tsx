import { showProcedure, takeProcedureStep } from '@qianwan/contract/meetings';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '#console/client';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark, type Standing } from '#console/frame/mark';
import { Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { mattersWords } from '#words/console/matters';
import { bodyWords } from '#words/meetings';
import type { Matter as MatterShown } from './matters.tsx';
import { PaperLink } from './paper-link.tsx';
import { TakeMatterStep } from './take-matter-step.tsx';
import './meetings.css';

type Stand = MatterShown['steps'][number];

/** One matter, step by step: what is done and proved, what is next and asks for what. */
export default function Matter() {
  const t = useWords(mattersWords);
  const language = useLanguage();
  const may = useMay(takeProcedureStep.may);
  const { matter } = useParams({ from: '/matters/$matter' });
  const asked = useAsk(showProcedure, { procedure: matter });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { name, villageName, steps, settled, village } = asked.data;
  return (
    <Page
      title={asked.data.matter}
      lead={`${villageName} · ${name[language]}`}
      above={<Link to="/matters">{t('title')}</Link>}
      acts={settled && <Mark standing="good">{t('settled')}</Mark>}
    >
      <ol className="matter-steps">
        {steps.map((stand) => (
          <li key={stand.step.key} className={stand.is}>
            <h2>{stand.step.name[language]}</h2>
            <StepState stand={stand} />
            <Asks stand={stand} />
            <Proof stand={stand} />
            {stand.is === 'next' && may && (
              <TakeMatterStep procedure={matter} village={village} step={stand.step} />
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}

const STANDING: Readonly<Record<Stand['is'], Standing>> = {
  done: 'good',
  'on-the-board': 'wait',
  next: 'info',
  later: 'quiet',
};

function StepState({ stand }: { readonly stand: Stand }) {
  const t = useWords(mattersWords);
  const language = useLanguage();
  const { is, taken, hangsUntil, notBefore } = stand;
  const dayOf = is === 'on-the-board' ? hangsUntil : (taken?.doneOn ?? null);
  return (
    <p>
      <Mark standing={STANDING[is]}>
        {t(is, dayOf === null ? {} : { day: dayWords(dayOf, language) })}
      </Mark>{' '}
      {notBefore !== null && (
        <span className="quiet">{t('not-before', { day: dayWords(notBefore, language) })}</span>
      )}
    </p>
  );
}

/** What a step asks for, as long as it is not done. */
function Asks({ stand: { step, taken } }: { readonly stand: Stand }) {
  const t = useWords(mattersWords);
  const term = useTerms();
  const language = useLanguage();
  if (taken !== null) return null;
  const named = (parts: typeof step.papers) => parts.map(({ name }) => name[language]).join('、');
  const bodies = step.bodies.map((body) => term(bodyWords, body as keyof typeof bodyWords));
  const asks = [
    ...(bodies.length > 0 ? [t('meeting', { bodies: bodies.join(' / ') })] : []),
    ...(step.papers.length > 0 ? [t('papers', { papers: named(step.papers) })] : []),
    ...(step.signers.length > 0 ? [t('signers', { signers: named(step.signers) })] : []),
    ...(step.disclosureDays > 0 ? [t('board', { days: step.disclosureDays })] : []),
  ];
  return <p className="quiet">{asks.join(' · ')}</p>;
}

/** The papers that lie with a step that is done. */
function Proof({ stand: { step, taken } }: { readonly stand: Stand }) {
  const t = useWords(mattersWords);
  const language = useLanguage();
  if (taken === null || taken.papers.length === 0) return null;
  const nameOf = (kind: string) =>
    step.papers.find(({ key }) => key === kind)?.name[language] ?? kind;
  return (
    <p className="proof">
      {taken.papers.map(({ kind, paper }) => (
        <PaperLink key={paper} paper={paper} words={t('see-paper', { name: nameOf(kind) })} />
      ))}
    </p>
  );
}
