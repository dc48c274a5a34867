import { judgePair, mergeNeed } from '@qianwan/contract/needs';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { useMay } from '#console/frame/session';
import { dayWords } from '#format/day';
import { alikeWords } from '#words/console/alike';
import { needsWords } from '#words/console/needs';
import type { Need } from './need.tsx';
import type { Pair } from './pair.ts';

/** Two needs side by side, why they may be one, and what an officer says of it. */
export function OnePair({ pair }: { readonly pair: Pair }) {
  const t = useWords(alikeWords);
  const reasons = useReasons(pair);
  const may = useMay(mergeNeed.may);
  return (
    <article className="pair">
      <Side name={t('older')} need={pair.older} />
      <Side name={t('newer')} need={pair.newer} />
      <p className="pair-why quiet">
        {pair.later && <Mark standing="wait">{t('later')}</Mark>} {t('why')} {reasons.join(' · ')}
      </p>
      {may && <Judge pair={pair} reason={reasons.slice(1).join('，')} />}
    </article>
  );
}

function Side({ name, need }: { readonly name: string; readonly need: Need }) {
  const n = useWords(needsWords);
  const language = useLanguage();
  return (
    <section>
      <p className="quiet">
        {name} · {dayWords(need.raisedOn, language)}
      </p>
      <blockquote>{need.words}</blockquote>
      <p className="quiet">
        <Link to="/needs" search={{ need: need.id }}>
          {need.id}
        </Link>{' '}
        · {need.villageName} · {n('households', { count: need.voices })}
      </p>
    </section>
  );
}

function Judge({ pair, reason }: { readonly pair: Pair; readonly reason: string }) {
  const t = useWords(alikeWords);
  const { older, newer, later } = pair;
  const [words, setWords] = useState(reason);
  const merging = useDeed(mergeNeed, {
    said: ({ id, voices }) => t('merged', { older: id, voices }),
  });
  const judging = useDeed(judgePair, { said: () => t('judged') });
  const judge = (verdict: 'not-same' | 'later'): void =>
    judging.doIt({ need: newer.id, other: older.id, verdict });
  return (
    <div className="pair-judge">
      <Input
        value={words}
        maxLength={400}
        aria-label={t('reason')}
        placeholder={t('reason')}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button
        type="primary"
        loading={merging.busy}
        disabled={words.trim() === ''}
        onClick={() => merging.doIt({ need: newer.id, into: older.id, words: words.trim() })}
      >
        {t('same')}
      </Button>
      <Button loading={judging.busy} onClick={() => judge('not-same')}>
        {t('not-same')}
      </Button>
      {!later && (
        <Button type="text" onClick={() => judge('later')}>
          {t('look-later')}
        </Button>
      )}
    </div>
  );
}

/** The reasons in words, how alike they sound first. */
function useReasons({ reasons }: Pair): string[] {
  const t = useWords(alikeWords);
  const { words, samePlace, sameLandmark, sameCategory, sameFacility } = reasons;
  return [
    t('words-alike', { percent: Math.round(words / 10) }),
    ...(samePlace === null ? [] : [t('same-place', { place: samePlace })]),
    ...(sameLandmark === null ? [] : [t('same-landmark', { landmark: sameLandmark })]),
    ...(sameFacility ? [t('same-facility')] : []),
    ...(reasons.distanceM === null ? [] : [t('metres-apart', { metres: reasons.distanceM })]),
    ...(sameCategory ? [t('same-category')] : []),
    ...(reasons.sameHousehold ? [t('same-household')] : []),
    t('days-apart', { days: reasons.daysApart }),
  ];
}
