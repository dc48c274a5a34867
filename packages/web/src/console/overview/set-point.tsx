import { setPoint, showPlace } from '@qianwan/contract/registry';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAsk } from '#console/client';
import { useDeed } from '#console/frame/deed';
import { useWords } from '#console/frame/language';
import { placesWords } from '#words/console/places';

type Props = {
  readonly place: string;
  readonly at: readonly [number, number] | null;
  readonly end: () => void;
};

/** Where a village really is: a click on the map, and how one knows. The point before can be had back. */
export function SetPoint({ place, at, end }: Props) {
  const t = useWords(placesWords);
  const before = useAsk(showPlace, { code: place });
  const [source, setSource] = useState('');
  const again = useDeed(setPoint, { said: () => t('point-back') });
  const { doIt, busy } = useDeed(setPoint, {
    said: () => t('point-set', { name: before.data?.name ?? place }),
    undo: () => {
      const point = before.data?.point ?? null;
      if (point === null || point.precision !== 'own') return null;
      const { lon, lat } = point;
      return () => again.doIt({ code: place, lon, lat, source: point.source });
    },
    after: end,
  });
  const [lon = 0, lat = 0] = at ?? [];
  return (
    <div className="set-point" role="status">
      <b>{t('setting', { name: before.data?.name ?? '' })}</b>
      <span>{at === null ? t('click-map') : `${lon.toFixed(5)}, ${lat.toFixed(5)}`}</span>
      <Input
        value={source}
        maxLength={200}
        placeholder={t('point-source')}
        aria-label={t('point-source')}
        onChange={({ target }) => setSource(target.value)}
      />
      <Button
        type="primary"
        loading={busy}
        disabled={at === null || source.trim().length < 2}
        onClick={() => doIt({ code: place, lon, lat, source: source.trim() })}
      >
        {t('save-point')}
      </Button>
      <Button type="text" onClick={end}>
        {t('leave-point')}
      </Button>
    </div>
  );
}
