import { listTrail, type TrailRow as Shape } from '@qianwan/contract/overview';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Particulars } from '#console/frame/figures';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { actWords } from '#words/console/acts';
import { trailWords } from '#words/console/trail';

type TrailRow = z.output<typeof Shape>;

/** Every write, in a chain of hashes that anyone can verify. */
export default function Trail() {
  const t = useWords(trailWords);
  const { county } = useSession();
  const { subject } = useSearch({ from: '/trail' });
  const go = useNavigate();
  const [open, setOpen] = useState<TrailRow | null>(null);
  const input = useMemo(
    // Lines name every row they wrote, so a page of them is long.
    () => ({ county: county.code, most: 100, ...(subject === undefined ? {} : { subject }) }),
    [county.code, subject],
  );
  const rows = useRows(listTrail, input);
  const columns = useTrailColumns();
  const seek = (text: string): void =>
    void go({ to: '/trail', search: text.trim() === '' ? {} : { subject: text.trim() } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Grid<TrailRow>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        open={setOpen}
        marked={open === null ? undefined : String(open.seq)}
        tools={
          <Input.Search
            className="trail-seek"
            allowClear
            defaultValue={subject ?? ''}
            placeholder={t('seek')}
            aria-label={t('seek')}
            onSearch={seek}
          />
        }
        empty={<Empty words={t(subject === undefined ? 'none' : 'none-of')} />}
      />
      <Line row={open} close={() => setOpen(null)} />
    </Page>
  );
}

function Line({ row, close }: { readonly row: TrailRow | null; readonly close: () => void }) {
  const t = useWords(trailWords);
  const at = useAt();
  return (
    <Drawer
      open={row !== null}
      onClose={close}
      size={520}
      title={t('line', { seq: row?.seq ?? '' })}
    >
      {row !== null && (
        <>
          <Particulars
            lines={[
              { name: t('at'), value: at(row) },
              { name: t('actor'), value: row.actor },
              { name: t('subject'), value: row.subject },
              { name: t('act'), value: <code>{row.act}</code> },
            ]}
          />
          <h3 className="trail-writes">{t('writes', { count: row.writes.length })}</h3>
          <ul className="lines">
            {row.writes.map(({ table, key }) => (
              <li key={`${table} ${key}`}>
                <b>{table}</b>
                <span>{key}</span>
              </li>
            ))}
          </ul>
          <p className="quiet">
            {t('hash')} <code className="hash">{row.hash}</code>
          </p>
        </>
      )}
    </Drawer>
  );
}

/** When, by the clock of the office. */
function useAt(): (row: TrailRow) => string {
  const language = useLanguage();
  return ({ at }) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: 'Asia/Shanghai',
    }).format(new Date(at));
}

function useTrailColumns(): readonly Column<TrailRow>[] {
  const t = useWords(trailWords);
  const language = useLanguage();
  const at = useAt();
  const term = useTerms();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'at', title: t('at'), text: at, order: ({ seq }) => seq, width: 190 },
      {
        key: 'subject',
        title: t('subject'),
        text: ({ subject }) => subject,
        width: 200,
        phone: 'under',
      },
      {
        key: 'act',
        title: t('act'),
        text: ({ act }) => term(actWords, act),
        width: 250,
        choices: true,
        phone: 'under',
      },
      {
        key: 'actor',
        title: t('actor'),
        text: ({ actor }) => actor,
        width: 140,
        choices: true,
        phone: 'column',
      },
      {
        key: 'writes',
        title: t('rows'),
        text: ({ writes }) => String(writes.length),
        width: 80,
        figure: true,
      },
      { key: 'hash', title: t('hash'), text: ({ hash }) => hash.slice(0, 12), width: 140 },
    ],
    [language],
  );
}
