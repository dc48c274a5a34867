import { showMap } from '@qianwan/contract/overview';
import { listPlanWorks, listRounds, showPlan } from '@qianwan/contract/plan';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useAsk, useRows } from '#console/client';
import type { Dot } from '#console/frame/dot';
import { useLanguage, useWords } from '#console/frame/language';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { Approve } from '#console/plan/approve';
import type { Names, PlanWork } from '#console/plan/ground';
import { MoneyFlow } from '#console/plan/money-flow';
import { PlanFigures } from '#console/plan/plan-figures';
import type { PlanView } from '#console/plan/plan-view';
import { PlanWorks } from '#console/plan/plan-works';
import type { PlanSummary } from '#console/plan/round';
import { YearStrip } from '#console/plan/year-strip';

import { mapColours } from '#theme';
import { planWords, whatIfWords } from '#words/console/plan';

const CountyMap = lazy(() => import('#console/frame/map'));

/** A plan: its years, its money, the map beside the list, and a sentence for every work. */
export default function PlanPage() {
  const { plan } = useParams({ from: '/plans/$plan' });
  const asked = useAsk(showPlan, { plan });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  return <Shown plan={asked.data} />;
}

function Shown({ plan }: { readonly plan: PlanView }) {
  const t = useWords(planWords);
  const say = useWords(whatIfWords);
  const [until, setUntil] = useState<number | null>(null);
  const [village, setVillage] = useState<string | undefined>();
  const rows = useRows(listPlanWorks, { plan: plan.id });
  const others = useOthers(plan);
  const names = useNames(plan, rows.rows);
  const seen = useMemo(
    () =>
      village === undefined
        ? rows
        : { ...rows, rows: rows.rows.filter((work) => work.village === village) },
    [rows, village],
  );
  return (
    <Page
      title={plan.title}
      above={<Link to="/rounds">{t('rounds')}</Link>}
      acts={
        <>
          <Link to="/plans/$plan/what-if" params={{ plan: plan.id }}>
            {say('open')}
          </Link>
          <Others plan={plan} others={others} />
          <Approve
            plan={plan}
            settled={[plan, ...others].some(({ approvedOn }) => approvedOn !== null)}
          />
        </>
      }
    >
      <PlanFigures plan={plan} />
      <div className="plan-top">
        <Section title={t('years')} note={t('years-note')}>
          <YearStrip years={plan.years} until={until} show={setUntil} />
        </Section>
        <Section title={t('flow')}>
          <MoneyFlow lines={plan.payers} />
        </Section>
      </div>
      <Section
        title={until === null ? t('works-all') : t('works-until', { year: until })}
        note={t('works-note')}
      >
        <div className="plan-places">
          <PlanMap works={rows.rows} until={until} village={village} choose={setVillage} />
          <PlanWorks
            rows={seen}
            village={village}
            everywhere={() => setVillage(undefined)}
            until={until}
            names={names}
          />
        </div>
      </Section>
    </Page>
  );
}

/** What the sentences name: works by their titles, payers by their names. */
function useNames({ payers }: PlanView, works: readonly PlanWork[]): Names {
  const language = useLanguage();
  return useMemo(
    () =>
      new Map([
        ...works.map(({ work, title }) => [work, title] as const),
        ...payers.map(
          ({ payer, nameZh, nameEn }) => [payer, language === 'zh' ? nameZh : nameEn] as const,
        ),
      ]),
    [works, payers, language],
  );
}

/** The other plans of the same round. */
function useOthers({ id, round }: PlanView): readonly PlanSummary[] {
  const { county } = useSession();
  const asked = useAsk(listRounds, { county: county.code });
  const plans = asked.data?.rounds.find((each) => each.id === round)?.plans ?? [];
  return plans.filter((plan) => plan.id !== id);
}

type OthersProps = { readonly plan: PlanView; readonly others: readonly PlanSummary[] };

function Others({ plan, others }: OthersProps) {
  const t = useWords(planWords);
  return others.slice(0, 3).map(({ id, title }) => (
    <Link key={id} to="/plans/$plan/against/$other" params={{ plan: plan.id, other: id }}>
      {t('against', { title })}
    </Link>
  ));
}

type MapProps = {
  readonly works: readonly PlanWork[];
  readonly until: number | null;
  readonly village: string | undefined;
  readonly choose: (code: string) => void;
};

/** Villages turn green as their works are built, up to the year that is chosen. */
function PlanMap({ works, until, village, choose }: MapProps) {
  const t = useWords(planWords);
  const { county } = useSession();
  const map = useAsk(showMap, { county: county.code });
  const dots = usePlanDots(map.data?.villages, works, until);
  return (
    <div className="plan-map">
      <Suspense fallback={<Waiting />}>
        {map.data !== undefined && (
          <CountyMap
            label={t('map')}
            outline={map.data.outline}
            dots={dots}
            chosen={village}
            choose={choose}
          />
        )}
      </Suspense>
      <p className="map-key">
        {(['built', 'asked', 'quiet'] as const).map((key) => (
          <span key={key} style={{ '--key': mapColours[key] } as React.CSSProperties}>
            {t(`key-${key}`)}
          </span>
        ))}
        <span className="hollow">{t('key-hollow')}</span>
      </p>
    </div>
  );
}

type MapVillages = readonly {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly households: number | null;
  readonly precision: string;
}[];

function usePlanDots(
  villages: MapVillages | undefined,
  works: readonly PlanWork[],
  until: number | null,
): readonly Dot[] {
  const t = useWords(planWords);
  const [built, left] = [t('dot-built'), t('dot-left')];
  return useMemo(() => {
    const here = Map.groupBy(works, ({ village }) => village);
    return (villages ?? []).map(({ code, name, lon, lat, households, precision }) => {
      const all = here.get(code) ?? [];
      const count = all.filter(
        ({ year }) => year !== null && (until === null || year <= until),
      ).length;
      const colour =
        count > 0 ? mapColours.built : all.length > 0 ? mapColours.asked : mapColours.quiet;
      const words = `${built} ${count} · ${left} ${all.length - count}`;
      return {
        code,
        name,
        lon,
        lat,
        households: households ?? 200,
        hollow: precision !== 'own',
        colour,
        words,
      };
    });
  }, [villages, works, until, built, left]);
}
