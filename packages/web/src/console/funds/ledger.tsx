import { listLedger } from '@qianwan/contract/funds';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { exactMoney } from '#format/money';
import { ledgerWords } from '#words/console/funds';
import { EntryDrawer } from './entry.tsx';
import type { LedgerEntry } from './ledger-entry.tsx';

/** The double-entry book, newest first. */
export default function Ledger() {
  const t = useWords(ledgerWords);
  const { actor } = useSession();
  const { work } = useSearch({ from: '/ledger' });
  const [open, setOpen] = useState<LedgerEntry | null>(null);
  const input = useMemo(
    () => ({ area: actor.area, ...(work === undefined ? {} : { work }) }),
    [actor.area, work],
  );
  const rows = useRows(listLedger, input);
  const columns = useEntryColumns();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Grid<LedgerEntry>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        open={setOpen}
        marked={open?.id}
        tools={
          work !== undefined && (
            <span>
              {t('of-work')} {work} · <Link to="/ledger">{t('all')}</Link>
            </span>
          )
        }
        empty={<Empty words={t('none')} />}
      />
      <EntryDrawer entry={open} close={() => setOpen(null)} />
    </Page>
  );
}

/** What an entry moves: the sum of its lines on one side. */
function amountOf({ lines }: LedgerEntry): number {
  return lines.reduce((sum, { amountFen }) => sum + Math.max(0, amountFen), 0);
}

function useEntryColumns(): readonly Column<LedgerEntry>[] {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'memo', title: t('memo'), text: ({ memo }) => memo, width: 300 },
      {
        key: 'day',
        title: t('day'),
        text: ({ day }) => dayWords(day, language),
        order: ({ day }) => day,
        width: 140,
        phone: 'under',
      },
      {
        key: 'amount',
        title: t('amount'),
        text: (entry) => exactMoney(amountOf(entry)),
        order: amountOf,
        width: 150,
        figure: true,
        phone: 'column',
      },
      { key: 'work', title: t('work'), text: ({ work }) => work ?? '', width: 180 },
      { key: 'by', title: t('by'), text: ({ byActor }) => byActor, width: 110, choices: true },
      {
        key: 'entry',
        title: t('entry'),
        text: ({ id, counters }) =>
          counters === null ? id : `${id}（${t('countered', { entry: counters })}）`,
        width: 150,
      },
    ],
    [language],
  );
}
