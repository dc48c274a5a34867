import { showMap } from '@qianwan/contract/overview';
import { listPlaces, type PlaceRow as Shape } from '@qianwan/contract/registry';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { z } from 'zod';
import { useAsk, useRows } from '#console/client';
import type { Dot } from '#console/frame/dot';
import { Grid } from '#console/frame/grid';
import { useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { usePlaceColumns } from '#console/registry/place-columns';
import { mapColours } from '#theme';
import { placesWords } from '#words/console/places';
import { PlaceDrawer } from './place-drawer.tsx';
import { SetPoint } from './set-point.tsx';
import './places.css';

const CountyMap = lazy(() => import('#console/frame/map'));

type PlaceRow = z.output<typeof Shape>;

/** The villages as a list and on a map, side by side; one opens, and its real point can be set on the map. */
export default function Places() {
  const t = useWords(placesWords);
  const { actor, county } = useSession();
  const { place } = useSearch({ from: '/places' });
  const go = useNavigate({ from: '/places' });
  const [placing, setPlacing] = useState<string | null>(null);
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const input = useMemo(() => ({ area: actor.area, level: 'village' as const }), [actor.area]);
  const rows = useRows(listPlaces, input);
  const map = useAsk(showMap, { county: county.code });
  const dots = useDots(map.data?.villages, actor.area);
  const columns = usePlaceColumns();
  const open = (code?: string): void => void go({ search: { place: code } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {placing !== null && (
        <SetPoint
          place={placing}
          at={at}
          end={() => {
            setPlacing(null);
            setAt(null);
          }}
        />
      )}
      <div className="places">
        <Grid<PlaceRow>
          name={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          marked={place}
          open={({ code }) => open(code)}
          empty={<Empty words={t('none')} />}
        />
        <div className="places-map">
          <Suspense fallback={<Waiting />}>
            {map.data !== undefined && (
              <CountyMap
                label={t('map')}
                outline={map.data.outline}
                dots={dots}
                chosen={placing ?? place}
                choose={open}
                place={placing === null ? null : (lon, lat) => setAt([lon, lat])}
              />
            )}
          </Suspense>
          <MapKey source={map.data?.outlineSource ?? null} />
        </div>
      </div>
      <PlaceDrawer
        code={placing === null ? place : undefined}
        close={() => open(undefined)}
        setPoint={setPlacing}
      />
    </Page>
  );
}

type MapVillage = z.output<typeof showMap.reply>['villages'][number];

/** What a village has come to, as a dot: built, planned, asked for, or quiet. */
function useDots(villages: readonly MapVillage[] | undefined, area: string): readonly Dot[] {
  const t = useWords(placesWords);
  const said = t('map-words');
  return useMemo(
    () =>
      (villages ?? [])
        .filter(({ code }) => code.startsWith(area))
        .map(({ code, name, lon, lat, households, precision, needs, planned, built }) => ({
          code,
          name,
          lon,
          lat,
          households: households ?? 200,
          hollow: precision !== 'own',
          colour:
            built > 0
              ? mapColours.built
              : planned > 0
                ? mapColours.planned
                : needs > 0
                  ? mapColours.asked
                  : mapColours.quiet,
          words: said
            .replace('{needs}', String(needs))
            .replace('{planned}', String(planned))
            .replace('{built}', String(built)),
        })),
    [villages, area, said],
  );
}

const KEYS = ['built', 'planned', 'asked', 'quiet'] as const;

function MapKey({ source }: { readonly source: string | null }) {
  const t = useWords(placesWords);
  return (
    <p className="map-key">
      {KEYS.map((key) => (
        <span key={key} style={{ '--key': mapColours[key] } as React.CSSProperties}>
          {t(`key-${key}`)}
        </span>
      ))}
      <span className="hollow">{t('key-hollow')}</span>
      {source !== null && <em>{t('outline-from', { source })}</em>}
    </p>
  );
}
