import { castVote, readSheet, showBallot, showBallotDesk } from '@qianwan/contract/meetings';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '#console/client';
import { Figures } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { ballotsWords } from '#words/console/ballots';
import { ballotKindWords, channelWords } from '#words/meetings';
import { BallotOutcome } from './ballot-outcome.tsx';
import type { BallotShown } from './ballot-shown.ts';
import { ballotStanding, ballotState } from './ballots.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { CountBar } from './count-bar.tsx';
import { HeardVote } from './heard-vote.tsx';
import { Recount } from './recount.tsx';
import { SheetReading } from './sheet-reading.tsx';
import { SheetsToDo } from './sheets-to-do.tsx';
import './meetings.css';

/** A ballot at the desk: who has voted, sheets to enter and to settle, the count, and the recount. */
export default function Ballot() {
  const { ballot } = useParams({ from: '/ballots/$ballot' });
  const asked = useAsk(showBallot, { ballot });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return <Shown ballot={asked.data} />;
}

function Shown({ ballot }: { readonly ballot: BallotShown }) {
  const t = useWords(ballotsWords);
  const term = useTerms();
  return (
    <Page
      title={ballot.question}
      lead={`${ballot.villageName} · ${term(ballotKindWords, ballot.kind)}`}
      above={<Link to="/ballots">{t('title')}</Link>}
      acts={<Elsewhere ballot={ballot} />}
    >
      <Turnout ballot={ballot} />
      {ballot.kind === 'consent' && ballot.closing === null && <CountBar count={ballot.count} />}
      {ballot.closing !== null && <BallotOutcome ballot={ballot} closing={ballot.closing} />}
      <Desk ballot={ballot} />
    </Page>
  );
}

/** The same ballot as villagers see it, and its sheets to print. */
function Elsewhere({ ballot }: { readonly ballot: BallotShown }) {
  const t = useWords(ballotsWords);
  return (
    <>
      {ballot.onPaper && ballot.closing === null && (
        <a href={`/${ballot.id}/sheets`} target="_blank" rel="noreferrer">
          {t('sheets')}
        </a>
      )}
      <a href={`/${ballot.id}`} target="_blank" rel="noreferrer">
        {t('as-villagers')}
      </a>
    </>
  );
}

function Turnout({ ballot }: { readonly ballot: BallotShown }) {
  const t = useWords(ballotsWords);
  const term = useTerms();
  const language = useLanguage();
  const { today } = useSession();
  const { cast, count, turnout, quorum, closesOn, closing } = ballot;
  const state = ballotState(closesOn, closing !== null, today);
  return (
    <Figures
      lines={[
        {
          name: t('state'),
          value: <Mark standing={ballotStanding[state]}>{t(state)}</Mark>,
          note: `${t('closes-on')} ${dayWords(closesOn, language)}`,
        },
        {
          name: t('cast'),
          value: t('cast-of', { cast, due: closing?.due ?? count.due }),
          note: quorum === null ? undefined : t('quorum', { needed: quorum.needed }),
        },
        ...turnout.map(({ channel, votes }) => ({
          name: term(channelWords, channel),
          value: t('households', { cast: votes }),
        })),
      ]}
    />
  );
}

function Desk({ ballot }: { readonly ballot: BallotShown }) {
  const { today } = useSession();
  const enters = useMay(castVote.may);
  const reads = useMay(readSheet.may);
  const asked = useAsk(showBallotDesk, { ballot: ballot.id });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const isCounted = ballot.closing !== null;
  const isOpen = !isCounted && today <= ballot.closesOn;
  return (
    <>
      {!isCounted && ballot.onPaper && reads && <SheetReading ballot={ballot} />}
      {!isCounted && <SheetsToDo ballot={ballot} desk={asked.data} />}
      {isOpen && enters && <HeardVote ballot={ballot} />}
      {!isCounted && <CloseBallot ballot={ballot.id} />}
      {isCounted && ballot.onPaper && <Recount ballot={ballot} drawn={asked.data.drawn} />}
    </>
  );
}
