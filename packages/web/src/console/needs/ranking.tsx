import { rankNeeds } from '@qianwan/contract/needs';
import { rankParts } from '@qianwan/programme/needs/ranking/rank';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { money } from '#format/money';
import { rankingWords } from '#words/console/alike';
import { needsWords } from '#words/console/needs';
import { needCategoryWords, rankPartWords } from '#words/needs';
import './needs.css';

type Ranked = z.output<typeof rankNeeds.reply>['rows'][number];

const MOST_SHOWN = 50;

/** Open needs by how much they press, with every part of the rank beside it. */
export default function Ranking() {
  const t = useWords(rankingWords);
  const n = useWords(needsWords);
  const term = useTerms();
  const { actor } = useSession();
  const input = useMemo(() => ({ area: actor.area, most: MOST_SHOWN }), [actor.area]);
  const asked = useAsk(rankNeeds, input);
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { rows, weights, source } = asked.data;
  const weighed = rankParts.map((part) => `${term(rankPartWords, part)} ${weights[part]}`);
  return (
    <Page title={t('title')} lead={t('lead')} above={<Link to="/needs">{n('title')}</Link>}>
      <p className="quiet">{t('weights', { weights: weighed.join('，'), source })}</p>
      <p>
        <Link to="/rules">{t('weights-link')}</Link>
      </p>
      {rows.length === 0 ? (
        <Empty words={t('none')} />
      ) : (
        <ol className="ranking">
          {rows.map((row) => (
            <li key={row.need.id}>
              <RankLine row={row} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

function RankLine({ row }: { readonly row: Ranked }) {
  const t = useWords(rankingWords);
  const n = useWords(needsWords);
  const term = useTerms();
  const language = useLanguage();
  const { need, rank, costFen } = row;
  const cost = costFen === null ? t('no-estimate') : money(costFen, language);
  return (
    <>
      <b className="rank">{rank}</b>
      <div>
        <p>
          <Link to="/needs" search={{ need: need.id }}>
            {need.words}
          </Link>
        </p>
        <p className="quiet">
          {need.villageName} · {term(needCategoryWords, need.category)} ·{' '}
          {n('households', { count: row.voices })} · {cost}
        </p>
      </div>
      <Bars row={row} />
    </>
  );
}

/** Each part beside the strongest of the list; where the need would stand if a part weighed otherwise. */
function Bars({ row }: { readonly row: Ranked }) {
  const t = useWords(rankingWords);
  const term = useTerms();
  return (
    <ul className="rank-bars">
      {row.sensitivity.map(({ part, less, more }) => (
        <li key={part} title={t('swing', { part: term(rankPartWords, part), less, more })}>
          <span className="quiet">{term(rankPartWords, part)}</span>
          <i aria-hidden="true" style={{ width: `${row.bars[part] / 10}%` }} />
        </li>
      ))}
    </ul>
  );
}
