import { listPairs } from '@qianwan/contract/needs';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '#console/client';
import { useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { alikeWords } from '#words/console/alike';
import { needsWords } from '#words/console/needs';
import { OnePair } from './one-pair.tsx';
import './needs.css';

/** Needs that may be one thing said twice, pair by pair: together, not the same, or later. */
export default function Alike() {
  const t = useWords(alikeWords);
  const n = useWords(needsWords);
  const { actor } = useSession();
  const input = useMemo(() => ({ area: actor.area, most: 50 }), [actor.area]);
  const asked = useAsk(listPairs, input);
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { rows, compared, shown } = asked.data;
  return (
    <Page title={t('title')} lead={t('lead')} above={<Link to="/needs">{n('title')}</Link>}>
      <p className="quiet">{t('compared', { count: compared, open: shown })}</p>
      {rows.length === 0 ? (
        <Empty words={t('none')} />
      ) : (
        <ol className="pairs">
          {rows.map((pair) => (
            <li key={`${pair.older.id} ${pair.newer.id}`}>
              <OnePair pair={pair} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
