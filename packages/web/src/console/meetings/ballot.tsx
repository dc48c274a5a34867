import { showBallot } from '@qianwan/contract/meetings';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { meetingsWords } from '#words/console/meetings';
import { CountBar } from './count-bar.tsx';
import { EnterVote } from './enter-vote.tsx';

/** A question to the households, its count, and the paper votes to enter. */
export default function Ballot() {
  const t = useWords(meetingsWords);
  const language = useLanguage();
  const { today } = useSession();
  const { ballot } = useParams({ from: '/ballots/$ballot' });
  const asked = useAsk(showBallot, { ballot });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { question, closesOn, count } = asked.data;
  return (
    <Page
      title={question}
      lead={`${t('closes')} ${dayWords(closesOn, language)}`}
      above={<Link to="/meetings">{t('title')}</Link>}
    >
      <CountBar count={count} />
      {closesOn >= today && <EnterVote ballot={ballot} />}
    </Page>
  );
}
