import { comparePlans } from '@qianwan/contract/plan';
import { Link, useParams } from '@tanstack/react-router';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { comparisonWords } from '#words/console/plan';
import './plan.css';
import { Approve } from './approve.tsx';
import { Changes } from './changes.tsx';
import { differs } from './differs.tsx';
import type { PlanSummary } from './round.tsx';
import { Sway } from './sway.tsx';

type Compared = z.output<typeof comparePlans.reply>;

/** Two plans side by side: the figures, the villages that gain and lose, the works that change. */
export default function Comparison() {
  const t = useWords(comparisonWords);
  const { plan, other } = useParams({ from: '/plans/$plan/against/$other' });
  const asked = useAsk(comparePlans, { plan, other });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const compared = asked.data;
  return (
    <Page title={t('title')} above={<Link to="/rounds">{t('rounds')}</Link>}>
      <SideBySide compared={compared} />
      <Section title={t('who')} note={t('who-note')}>
        <Sway
          villages={compared.villages}
          plan={compared.plan.title}
          other={compared.other.title}
        />
      </Section>
      <Section title={t('changes')} note={t('changes-note')}>
        <Changes
          changes={compared.changes}
          plan={compared.plan.title}
          other={compared.other.title}
        />
      </Section>
    </Page>
  );
}

function SideBySide({ compared: { plan, other } }: { readonly compared: Compared }) {
  const t = useWords(comparisonWords);
  const language = useLanguage();
  const settled = plan.approvedOn !== null || other.approvedOn !== null;
  const lines: readonly [string, (each: PlanSummary) => number, (value: number) => string][] = [
    [t('works'), ({ chosen }) => chosen, thousands],
    [t('villages'), ({ villages }) => villages, thousands],
    [t('cost'), ({ costFen }) => costFen, (fen) => money(fen, language)],
    [t('value'), ({ value }) => value / 1000, thousands],
    [t('gap'), ({ gap }) => gap, (gap) => percent(gap, 2)],
    [t('poor'), ({ settings }) => settings.poorShare, (share) => `${share} %`],
  ];
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          {[plan, other].map((each) => (
            <th scope="col" key={each.id}>
              <Link to="/plans/$plan" params={{ plan: each.id }}>
                {each.title}
              </Link>
            </th>
          ))}
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, of, said]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{said(of(plan))}</td>
            <td>{said(of(other))}</td>
            <td>{differs(of(plan) - of(other), said)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" />
          <td>
            <Approve plan={plan} settled={settled} />
          </td>
          <td>
            <Approve plan={other} settled={settled} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
