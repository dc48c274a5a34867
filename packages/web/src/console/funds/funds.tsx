import { showFunds } from '@qianwan/contract/funds';
import { Link } from '@tanstack/react-router';
import { useAsk } from '#console/client';
import { useWords } from '#console/frame/language';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { fundsScreenWords } from '#words/console/funds';
import { AddPayer } from './add-payer.tsx';
import { Matrix } from './matrix.tsx';
import { Totals } from './totals.tsx';

/** Who puts in what, for what, in which year; and what became of it. */
export default function Funds() {
  const t = useWords(fundsScreenWords);
  const { county } = useSession();
  const asked = useAsk(showFunds, { county: county.code });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <Link to="/ledger">{t('ledger')}</Link>
          <AddPayer />
        </>
      }
    >
      <Totals funds={asked.data} />
      <Section title={t('matrix')} note={t('matrix-note')}>
        <Matrix funds={asked.data} />
      </Section>
    </Page>
  );
}
