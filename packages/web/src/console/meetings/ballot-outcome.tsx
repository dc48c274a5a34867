import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Section } from '#console/frame/page';
import { money } from '#format/money';
import { ballotsWords } from '#words/console/ballots';
import type { BallotShown } from './ballot-shown.ts';
import { CountBar } from './count-bar.tsx';

type Closing = NonNullable<BallotShown['closing']>;

/** What a counted ballot came to, and what each loser lacked. */
export function BallotOutcome({
  ballot,
  closing,
}: {
  readonly ballot: BallotShown;
  readonly closing: Closing;
}) {
  const t = useWords(ballotsWords);
  const isAdvice = closing.quorum !== null && !closing.quorum.reached;
  return (
    <Section title={t('result')}>
      {isAdvice && <Mark standing="wait">{t('advice-only')}</Mark>}
      {ballot.kind === 'consent' && (
        <>
          <Mark standing={closing.carried === true ? 'good' : 'stop'}>
            {t(closing.carried === true ? 'carried' : 'not-carried')}
          </Mark>
          <CountBar count={ballot.count} />
        </>
      )}
      {(ballot.kind === 'approval' || ballot.kind === 'points') && (
        <ChosenWorks ballot={ballot} closing={closing} />
      )}
    </Section>
  );
}

function ChosenWorks({
  ballot,
  closing,
}: {
  readonly ballot: BallotShown;
  readonly closing: Closing;
}) {
  const t = useWords(ballotsWords);
  const language = useLanguage();
  const titles = new Map(ballot.options.map(({ id, title }) => [id, title]));
  const order = closing.options.toSorted(
    (a, b) => Number(b.won) - Number(a.won) || b.points - a.points || b.votes - a.votes,
  );
  return (
    <ul className="sheets-to-do">
      {order.map(({ id, won, votes, votesMissing, wouldWinAtFen }) => (
        <li key={id}>
          <b>{titles.get(id) ?? id}</b>{' '}
          <Mark standing={won ? 'good' : 'quiet'}>{t(won ? 'won' : 'lost')}</Mark>
          <p className="quiet">
            {t('wanted')} {votes}
            {votesMissing !== null &&
              ` · ${t('lacking')} ${t('more-votes', { votes: votesMissing })}`}
            {wouldWinAtFen !== null &&
              wouldWinAtFen > 0 &&
              ` ${t('at-price', { money: money(wouldWinAtFen, language) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
