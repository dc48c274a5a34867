import { useLanguage, useWords } from '#console/frame/language';
import { money } from '#format/money';
import { comparisonWords } from '#words/console/plan';

type Village = {
  readonly village: string;
  readonly villageName: string;
  readonly costFen: number;
  readonly otherCostFen: number;
};
type Props = {
  readonly villages: readonly Village[];
  readonly plan: string;
  readonly other: string;
};

const MOST = 40;

/** Which villages get more in the one plan (left) or the other (right), from a common line. */
export function Sway({ villages, plan, other }: Props) {
  const t = useWords(comparisonWords);
  const swayed = villages
    .map((village) => ({ ...village, more: village.costFen - village.otherCostFen }))
    .filter(({ more }) => more !== 0)
    .sort((a, b) => b.more - a.more || a.village.localeCompare(b.village));
  if (swayed.length === 0) return <p className="quiet">{t('even')}</p>;
  const shown =
    swayed.length <= MOST ? swayed : [...swayed.slice(0, MOST / 2), ...swayed.slice(-MOST / 2)];
  const most = Math.max(...shown.map(({ more }) => Math.abs(more)));
  return (
    <>
      <div className="sway-heads">
        <span>{t('gains', { title: plan })}</span>
        <span />
        <span>{t('gains', { title: other })}</span>
      </div>
      <ol className="sway">
        {shown.map(({ village, villageName, more }) => (
          <li key={village}>
            <span className="left">{more > 0 && <Bar fen={more} most={most} />}</span>
            <span className="name">{villageName}</span>
            <span className="right">{more < 0 && <Bar fen={-more} most={most} />}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Bar({ fen, most }: { readonly fen: number; readonly most: number }) {
  const language = useLanguage();
  return (
    <>
      <i style={{ width: `${(fen / most) * 70}%` }} />
      {money(fen, language)}
    </>
  );
}
