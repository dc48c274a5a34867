import { issueReportKey, listReportKeys, revokeReportKey } from '@qianwan/contract/needs';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import type { Column } from '#console/frame/column';
import { useDeed } from '#console/frame/deed';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { needsWords } from '#words/console/needs';
import { reportKeysWords } from '#words/console/report-keys';
import { IssueKey } from './issue-key.tsx';

type Key = z.output<typeof listReportKeys.reply>['rows'][number];

/** Who may send reports by GeoReport: keys of programs, issued and revoked here. */
export default function ReportKeys() {
  const t = useWords(reportKeysWords);
  const n = useWords(needsWords);
  const { county } = useSession();
  const may = useMay(issueReportKey.may);
  const [issuing, setIssuing] = useState(false);
  const asked = useAsk(listReportKeys, { county: county.code });
  const rows = useMemo(
    () => ({
      rows: asked.data?.rows ?? [],
      loading: asked.isFetching,
      error: asked.error,
      more: null,
    }),
    [asked.data, asked.isFetching, asked.error],
  );
  const columns = useColumns();
  const issue = may && (
    <Button type="primary" onClick={() => setIssuing(true)}>
      {t('issue')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Link to="/needs">{n('title')}</Link>}
      acts={issue}
    >
      <Grid<Key>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty words={t('none')}>{issue}</Empty>}
      />
      <IssueKey open={issuing} close={() => setIssuing(false)} />
    </Page>
  );
}

function stateOf({ revokedOn, validTo }: Key, today: string): 'opens' | 'ended' | 'revoked' {
  if (revokedOn !== null) return 'revoked';
  return validTo === null || today <= validTo ? 'opens' : 'ended';
}

function useColumns(): readonly Column<Key>[] {
  const t = useWords(reportKeysWords);
  const language = useLanguage();
  const { today } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () => [
      { key: 'name', title: t('name'), text: ({ name }) => name, width: 240, phone: 'column' },
      {
        key: 'since',
        title: t('since'),
        text: ({ validFrom }) => dayWords(validFrom, language),
        order: ({ validFrom }) => validFrom,
        width: 140,
        phone: 'under',
      },
      {
        key: 'state',
        title: t('state'),
        text: (key) => t(stateOf(key, today)),
        width: 110,
        show: (key) => (
          <Mark standing={stateOf(key, today) === 'opens' ? 'good' : 'quiet'}>
            {t(stateOf(key, today))}
          </Mark>
        ),
      },
      {
        key: 'revoke',
        title: '',
        text: () => '',
        width: 100,
        phone: 'column',
        show: (key) => <Revoke of={key} />,
      },
    ],
    [language, today],
  );
}

function Revoke({ of: { id, name, revokedOn } }: { readonly of: Key }) {
  const t = useWords(reportKeysWords);
  const { county } = useSession();
  const may = useMay(revokeReportKey.may);
  const { doIt, busy } = useDeed(revokeReportKey, { said: () => t('revoked-now', { name }) });
  if (!may || revokedOn !== null) return null;
  return (
    <Button size="small" loading={busy} onClick={() => doIt({ county: county.code, id })}>
      {t('revoke')}
    </Button>
  );
}
