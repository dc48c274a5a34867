import { showPlace } from '@qianwan/contract/registry';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useAsk } from '#console/client';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { placeKindTerms, placesWords } from '#words/console/places';
import { needCategoryWords } from '#words/needs';
import { precisionWords } from '#words/registry';
import { planClassWords } from '#words/works';

type Props = {
  readonly code: string | undefined;
  readonly close: () => void;
  readonly setPoint: (code: string) => void;
};

/** One village: where it lies, who lives there, what stands there. */
export function PlaceDrawer({ code, close, setPoint }: Props) {
  const t = useWords(placesWords);
  const term = useTerms();
  const mayPlace = useMay(['county', 'township', 'clerk']);
  const asked = useAsk(showPlace, { code: code ?? '' }, { enabled: code !== undefined });
  const place = asked.data;
  return (
    <Drawer open={code !== undefined} onClose={close} size={480} title={place?.name ?? t('one')}>
      {asked.error !== null && <Refusal error={asked.error} />}
      {place !== undefined && (
        <>
          <p className="above">{place.above.map(({ name }) => name).join(' · ')}</p>
          <Particulars
            lines={[
              { name: t('code'), value: place.code },
              { name: t('kind'), value: term(placeKindTerms, place.kind) },
              { name: t('households'), value: counted(place.households) },
              { name: t('residents'), value: counted(place.residents) },
              {
                name: t('class'),
                value:
                  place.planClass === null ? t('unknown') : term(planClassWords, place.planClass),
              },
              {
                name: t('point'),
                value:
                  place.point === null
                    ? t('no-point')
                    : term(precisionWords, place.point.precision),
                note: place.point?.source,
              },
            ]}
          />
          <p className="place-links">
            <Link to="/indicators" search={{ place: place.code }}>
              {t('indicators')}
            </Link>
            <a href={`/${place.code}`}>{t('public-page')}</a>
            {mayPlace && <Button onClick={() => setPoint(place.code)}>{t('set-point')}</Button>}
          </p>
          <Facilities facilities={place.facilities} />
        </>
      )}
    </Drawer>
  );
}

function counted(value: number | null): string {
  return value === null ? '—' : thousands(value);
}

type Facility = {
  readonly id: string;
  readonly type: string;
  readonly carer: string;
  readonly upkeepFen: number;
};

function Facilities({ facilities }: { readonly facilities: readonly Facility[] }) {
  const t = useWords(placesWords);
  const term = useTerms();
  const language = useLanguage();
  return (
    <Section title={t('facilities')}>
      {facilities.length === 0 && <p className="quiet">{t('no-facilities')}</p>}
      <ul className="lines">
        {facilities.map(({ id, type, carer, upkeepFen }) => (
          <li key={id}>
            <b>{term(needCategoryWords, type)}</b>
            <span>{t('cared-for', { carer, money: money(upkeepFen, language) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
