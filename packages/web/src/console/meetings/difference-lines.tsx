import { useTerms, useWords } from '#console/frame/language';
import { ballotsWords } from '#words/console/ballots';
import { choiceWords } from '#words/meetings';
import type { BallotDesk, BallotShown } from './ballot-shown.ts';

type Difference = BallotDesk['settled'][number]['differences'][number];
type Props = { readonly ballot: BallotShown; readonly differences: readonly Difference[] };

/** Where two readings of one sheet part, in words. */
export function DifferenceLines({ ballot, differences }: Props) {
  const t = useWords(ballotsWords);
  const say = useMark(ballot.kind);
  const titleOf = (option: string): string =>
    option === ''
      ? ballot.question
      : (ballot.options.find(({ id }) => id === option)?.title ?? option);
  return (
    <>
      {differences.map(({ option, first, second }) => (
        <p key={option}>
          {titleOf(option)}{' '}
          <span className="quiet">
            {t('first-said', { mark: say(first) })} · {t('second-said', { mark: say(second) })}
          </span>
        </p>
      ))}
    </>
  );
}

/** A mark as the sheet has it, in words. */
function useMark(kind: BallotShown['kind']): (mark: string) => string {
  const t = useWords(ballotsWords);
  const term = useTerms();
  return (mark) => {
    if (mark === '') return t('nothing');
    if (mark === 'yes' || mark === 'no' || mark === 'abstain') return term(choiceWords, mark);
    if (kind === 'approval') return t('ticked');
    if (kind === 'points') return t('points-given', { points: mark });
    return mark === '1'
      ? term(choiceWords, 'yes')
      : mark === '-1'
        ? term(choiceWords, 'no')
        : t('pass');
  };
}
