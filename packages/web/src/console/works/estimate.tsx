import { estimateWork, showEstimate } from '@qianwan/contract/works';
import { amountFen, type EstimateLine } from '@qianwan/programme/works/estimate';
import { useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { Findings, Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { estimateWords } from '#words/console/works';
import { EditEstimate } from './edit-estimate.tsx';
import type { Work } from './work.tsx';
import './works.css';

/** The estimate of a work, line by line, and what is wrong with it. */
export function WorkEstimate({ work }: { readonly work: Work }) {
  const t = useWords(estimateWords);
  const language = useLanguage();
  const may = useMay(estimateWork.may) && work.state !== 'admitted';
  const asked = useAsk(showEstimate, { work: work.id });
  const estimate = asked.data?.estimate ?? null;
  if (asked.error !== null) return <Refusal error={asked.error} />;
  return (
    <Section
      title={t('title')}
      {...(estimate === null
        ? {}
        : { note: t('made', { day: dayWords(estimate.madeOn, language) }) })}
      acts={may && <EditEstimate work={work} start={estimate?.lines ?? []} />}
    >
      {estimate === null ? (
        <p className="quiet">{t(may ? 'none-yet' : 'none')}</p>
      ) : (
        <>
          <Findings findings={estimate.findings} />
          <Lines lines={estimate.lines} totalFen={estimate.totalFen} />
        </>
      )}
    </Section>
  );
}

type LinesProps = { readonly lines: readonly EstimateLine[]; readonly totalFen: number };

function Lines({ lines, totalFen: total }: LinesProps) {
  const t = useWords(estimateWords);
  const language = useLanguage();
  return (
    <table className="estimate">
      <thead>
        <tr>
          {(['item', 'plan-quantity', 'quantity', 'rate', 'amount', 'reason'] as const).map(
            (name) => (
              <th scope="col" key={name}>
                {t(name)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={`${line.item} ${line.unit}`}
            className={line.quantity === line.planQuantity ? '' : 'differs'}
          >
            <th scope="row">
              {line.item} {line.code !== null && <small>{line.code}</small>}
            </th>
            <td data-name={t('plan-quantity')}>{`${thousands(line.planQuantity)} ${line.unit}`}</td>
            <td data-name={t('quantity')}>{`${thousands(line.quantity)} ${line.unit}`}</td>
            <td data-name={t('rate')}>{money(line.rateFen, language)}</td>
            <td data-name={t('amount')}>{money(amountFen(line), language)}</td>
            <td>{line.reason}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {t('total')}
          </th>
          <td>{money(total, language)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
