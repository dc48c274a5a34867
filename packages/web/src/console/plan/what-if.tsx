import { listPlanWorks, showPlan } from '@qianwan/contract/plan';
import {
  leanYears,
  movedBetween,
  nothingTurned,
  type WhatIf,
} from '@qianwan/programme/plan/what-if';
import { WorkType } from '@qianwan/programme/works/work';
import { Link, useParams } from '@tanstack/react-router';
import { Button, InputNumber, Slider, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useAsk, useRows } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Empty, Page, Section } from '#console/frame/page';
import { Findings, Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { comparisonWords, whatIfWords } from '#words/console/plan';
import { needCategoryWords } from '#words/needs';
import './plan.css';
import { type Change, Changes } from './changes.tsx';
import { differs } from './differs.tsx';
import type { PlanWork } from './ground.tsx';
import type { PlanView } from './plan-view.tsx';
import type { Answered } from './plan-worker.ts';
import { Sway } from './sway.tsx';
import { type Files, usePlanFiles, useWhatIf } from './use-what-if.tsx';

/** Turn the money, the costs or the weights of a plan, and see at once who gains and who loses. Nothing is stored. */
export default function WhatIfPage() {
  const { plan: id } = useParams({ from: '/plans/$plan/what-if' });
  const t = useWords(whatIfWords);
  const plan = useAsk(showPlan, { plan: id });
  const works = useRows(listPlanWorks, { plan: id });
  const files = usePlanFiles(id);
  const error = plan.error ?? works.error ?? files.error;
  if (error !== null) return <Refusal error={error} />;
  if (plan.data === undefined || files.data === undefined || works.loading) return <Waiting />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={
        <Link to="/plans/$plan" params={{ plan: id }}>
          {plan.data.title}
        </Link>
      }
    >
      {files.data === null ? (
        <Empty words={t('old-form')} />
      ) : (
        <Turning plan={plan.data} works={works.rows} files={files.data} />
      )}
    </Page>
  );
}

type Props = {
  readonly plan: PlanView;
  readonly works: readonly PlanWork[];
  readonly files: Files;
};

function Turning({ plan, works, files }: Props) {
  const t = useWords(whatIfWords);
  const [whatIf, setWhatIf] = useState<WhatIf>(nothingTurned);
  const types = useMemo(
    () => new Map(works.map(({ work, type }) => [work, WorkType.parse(type)])),
    [works],
  );
  const answered = useWhatIf(files, types, whatIf);
  return (
    <div className="what-if">
      <Section
        title={t('turn')}
        acts={
          <>
            <Button onClick={() => setWhatIf(leanYears)}>{t('lean')}</Button>
            <Button onClick={() => setWhatIf(nothingTurned)}>{t('reset')}</Button>
          </>
        }
      >
        <Dials plan={plan} types={new Set(types.values())} whatIf={whatIf} turn={setWhatIf} />
      </Section>
      <div aria-live="polite">
        {answered === null ? (
          <p className="quiet">
            <Spin size="small" /> {t('working')}
          </p>
        ) : (
          <Result plan={plan} works={works} files={files} whatIf={whatIf} answered={answered} />
        )}
      </div>
    </div>
  );
}

type DialsProps = {
  readonly plan: PlanView;
  readonly types: ReadonlySet<WorkType>;
  readonly whatIf: WhatIf;
  readonly turn: (whatIf: WhatIf) => void;
};

function Dials({ plan, types, whatIf, turn }: DialsProps) {
  const t = useWords(whatIfWords);
  const kind = useWords(needCategoryWords);
  const language = useLanguage();
  const payers = new Map(plan.payers.map((row) => [row.payer, row]));
  return (
    <div className="dials">
      <h3>{t('money')}</h3>
      {[...payers.values()].map(({ payer, nameZh, nameEn }) => (
        <Dial
          key={payer}
          name={language === 'zh' ? nameZh : nameEn}
          value={whatIf.money[payer]}
          most={200}
          turn={(value) => turn({ ...whatIf, money: { ...whatIf.money, [payer]: value } })}
        />
      ))}
      <h3>{t('cost')}</h3>
      {[...types].sort().map((type) => (
        <Dial
          key={type}
          name={kind(type)}
          value={whatIf.cost[type]}
          most={200}
          turn={(value) => turn({ ...whatIf, cost: { ...whatIf.cost, [type]: value } })}
        />
      ))}
      <h3>{t('weight')}</h3>
      {[...types].sort().map((type) => (
        <Dial
          key={type}
          name={kind(type)}
          value={whatIf.weight[type]}
          most={300}
          turn={(value) => turn({ ...whatIf, weight: { ...whatIf.weight, [type]: value } })}
        />
      ))}
      <h3>{t('villages')}</h3>
      <Dial
        name={t('means')}
        value={whatIf.means}
        most={150}
        turn={(means) => turn({ ...whatIf, means })}
      />
      <p className="dial">
        <span>{t('pace')}</span>
        <InputNumber
          aria-label={t('pace')}
          min={0}
          max={12}
          value={whatIf.worksPerYear}
          placeholder={t('as-it-is')}
          onChange={(worksPerYear) => turn({ ...whatIf, worksPerYear })}
        />
      </p>
    </div>
  );
}

type DialProps = {
  readonly name: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly turn: (value: number) => void;
};

/** Per cent of what it is; 100 leaves it. */
function Dial({ name, value = 100, most, turn }: DialProps) {
  return (
    <div className="dial">
      <span>{name}</span>
      <Slider
        ariaLabelForHandle={name}
        min={0}
        max={most}
        step={5}
        value={value}
        marks={{ 100: ' ' }}
        onChange={turn}
      />
      <b>{value} %</b>
    </div>
  );
}

type ResultProps = Props & { readonly whatIf: WhatIf; readonly answered: Answered };

function Result({ plan, works, files, whatIf, answered }: ResultProps) {
  const t = useWords(whatIfWords);
  const { verdict, seconds } = answered;
  const changes = useChanges(works, files, answered);
  if (!verdict.ok) {
    return (
      <Section title={t('no-plan')} note={t('no-plan-note')}>
        <Findings findings={verdict.findings} />
      </Section>
    );
  }
  const costOf = ({ costFen, type }: PlanWork) =>
    Math.round((costFen * (whatIf.cost[WorkType.parse(type)] ?? 100)) / 100);
  const built = new Map(verdict.value.choices.map(({ work, year }) => [work, year]));
  const villages = villagesOf(works, built, costOf);
  return (
    <>
      <Section title={t('result')} note={t('took', { seconds: seconds.toFixed(1) })}>
        <SideBySide plan={plan} works={works} built={built} costOf={costOf} answered={answered} />
      </Section>
      <Section title={t('who')} note={t('who-note')}>
        <Sway villages={villages} plan={t('if')} other={plan.title} />
      </Section>
      <Section title={t('changes', { count: changes.length })}>
        <Changes changes={changes} plan={t('if')} other={plan.title} />
      </Section>
    </>
  );
}

function useChanges(
  works: readonly PlanWork[],
  { plan }: Files,
  { verdict }: Answered,
): readonly Change[] {
  return useMemo(() => {
    if (!verdict.ok) return [];
    const byId = new Map(works.map((row) => [row.work, row]));
    return movedBetween(verdict.value, plan).flatMap((moved) => {
      const row = byId.get(moved.work);
      if (row === undefined) return [];
      const { title, village, villageName, costFen } = row;
      return [{ ...moved, title, village, villageName, costFen }];
    });
  }, [works, plan, verdict]);
}

type Built = ReadonlyMap<string, number>;

function villagesOf(works: readonly PlanWork[], built: Built, costOf: (work: PlanWork) => number) {
  const sums = new Map<string, { villageName: string; costFen: number; otherCostFen: number }>();
  for (const row of works) {
    const sum = sums.get(row.village) ?? {
      villageName: row.villageName,
      costFen: 0,
      otherCostFen: 0,
    };
    if (built.has(row.work)) sum.costFen += costOf(row);
    if (row.year !== null) sum.otherCostFen += row.costFen;
    sums.set(row.village, sum);
  }
  return [...sums].map(([village, sum]) => ({ village, ...sum }));
}

type SideProps = {
  readonly plan: PlanView;
  readonly works: readonly PlanWork[];
  readonly built: Built;
  readonly costOf: (work: PlanWork) => number;
  readonly answered: Answered;
};

/** The figures of what would be, beside those of the plan as it is. */
function SideBySide({ plan, works, built, costOf, answered: { verdict } }: SideProps) {
  const t = useWords(whatIfWords);
  const of = useWords(comparisonWords);
  const language = useLanguage();
  const chosen = works.filter(({ work }) => built.has(work));
  const villages = new Set(chosen.map(({ village }) => village)).size;
  const costFen = chosen.reduce((sum, work) => sum + costOf(work), 0);
  const gap =
    verdict.ok && verdict.value.bound > 0 ? 1 - verdict.value.value / verdict.value.bound : 0;
  const lines: readonly [string, number, number, (value: number) => string][] = [
    [of('works'), chosen.length, plan.chosen, thousands],
    [of('villages'), villages, plan.villages, thousands],
    [of('cost'), costFen, plan.costFen, (fen) => money(fen, language)],
    [of('gap'), gap, plan.gap, (share) => percent(share, 2)],
  ];
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{of('figure')}</th>
          <th scope="col">{t('if')}</th>
          <th scope="col">{plan.title}</th>
          <th scope="col">{of('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, here, there, said]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{said(here)}</td>
            <td>{said(there)}</td>
            <td>{differs(here - there, said)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
