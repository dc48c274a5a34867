import type { Count } from '@qianwan/programme/meetings/ballot';
import { useWords } from '#console/frame/language';
import { meetingsWords } from '#words/console/meetings';
import './meetings.css';

/** How many households have voted, and how: a bar over all who may. */
export function CountBar({ count }: { readonly count: Count }) {
  const t = useWords(meetingsWords);
  const cast = count.yes + count.no + count.abstain;
  const due = Math.max(1, count.due);
  return (
    <div className="count">
      <div className="count-bar" aria-hidden="true">
        {(['yes', 'abstain', 'no'] as const).map((choice) => (
          <i key={choice} className={choice} style={{ width: `${(count[choice] / due) * 100}%` }} />
        ))}
      </div>
      <p>
        {(['yes', 'no', 'abstain'] as const).map((choice) => (
          <span key={choice}>
            {t(choice)} <b>{count[choice]}</b>
          </span>
        ))}
        <span className="quiet">{t('count', { cast, due: count.due })}</span>
      </p>
    </div>
  );
}
