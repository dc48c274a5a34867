import { Purpose } from '@qianwan/programme/funds/payer';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Empty } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { money } from '#format/money';
import { fundsScreenWords } from '#words/console/funds';
import { anyPurposeWords, payerKindWords, purposeWords } from '#words/funds';
import { say } from '#words/language';
import { Cell } from './cell.tsx';
import { type FundRow, type FundTable, lineOf, rowsOf, yearsOf } from './fund-table.tsx';
import './funds.css';

/** Payer × purpose × year: a cell is set where it stands. Bars show what of it is promised to works and paid. */
export function Matrix({ funds }: { readonly funds: FundTable }) {
  const t = useWords(fundsScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const { today } = useSession();
  const [added, setAdded] = useState<readonly FundRow[]>([]);
  const mayEdit = useMay(['county']);
  const years = yearsOf(funds, Number(today.slice(0, 4)));
  const rows = withAdded(rowsOf(funds), added);
  if (funds.payers.length === 0) return <Empty words={t('none')} />;
  return (
    <div className="matrix-frame">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('payer')}</th>
            <th scope="col">{t('purpose')}</th>
            {years.map((year) => (
              <th scope="col" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.payer.id} ${row.purpose}`}>
              <th
                scope="row"
                style={{ '--payer': `var(--payer-${row.payer.kind})` } as React.CSSProperties}
              >
                {rows[index - 1]?.payer.id === row.payer.id ? (
                  <span className="unseen">
                    {language === 'zh' ? row.payer.nameZh : row.payer.nameEn}
                  </span>
                ) : (
                  <>
                    <i className="payer-mark" />
                    {language === 'zh' ? row.payer.nameZh : row.payer.nameEn}
                    <small>{term(payerKindWords, row.payer.kind)}</small>
                  </>
                )}
              </th>
              <td className="purpose">
                {row.purpose === null
                  ? say(anyPurposeWords, language)
                  : term(purposeWords, row.purpose)}
              </td>
              {years.map((year) => (
                <Cell key={year} line={lineOf(funds, row, year)} editable={mayEdit} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            {years.map((year) => (
              <td key={year} className="figure">
                {money(
                  rows.reduce((sum, row) => sum + lineOf(funds, row, year).promisedFen, 0),
                  language,
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {mayEdit && <AddRow funds={funds} add={(row) => setAdded([...added, row])} />}
    </div>
  );
}

/** Rows with those that someone has just opened, each beside the other rows of its payer. */
function withAdded(rows: readonly FundRow[], added: readonly FundRow[]): readonly FundRow[] {
  const fresh = added.filter(
    (row) =>
      !rows.some(({ payer, purpose }) => payer.id === row.payer.id && purpose === row.purpose),
  );
  const payers = [...new Set(rows.map(({ payer }) => payer.id))];
  return payers.flatMap((id) => [...rows, ...fresh].filter(({ payer }) => payer.id === id));
}

type AddProps = { readonly funds: FundTable; readonly add: (row: FundRow) => void };

function AddRow({ funds: { payers }, add }: AddProps) {
  const t = useWords(fundsScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const [payer, setPayer] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const found = payers.find(({ id }) => id === payer);
  return (
    <div className="add-row">
      <Select
        value={payer}
        placeholder={t('payer')}
        aria-label={t('payer')}
        onChange={setPayer}
        options={payers.map(({ id, nameZh, nameEn }) => ({
          value: id,
          label: language === 'zh' ? nameZh : nameEn,
        }))}
      />
      <Select<Purpose | 'any'>
        value={purpose ?? 'any'}
        aria-label={t('purpose')}
        onChange={(next) => setPurpose(next === 'any' ? null : next)}
        options={[
          { value: 'any' as const, label: say(anyPurposeWords, language) },
          ...Purpose.options.map((value) => ({ value, label: term(purposeWords, value) })),
        ]}
      />
      <Button
        disabled={found === undefined}
        onClick={() => found && add({ payer: found, purpose })}
      >
        {t('add-row')}
      </Button>
    </div>
  );
}
