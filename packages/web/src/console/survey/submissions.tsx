import { listSubmissions } from '@qianwan/contract/survey/submissions';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { submissionsWords } from '#words/console/submissions';
import { SubmissionDrawer } from './submission-drawer.tsx';

export type Copy = z.output<typeof listSubmissions.reply>['rows'][number];

/** What phones have sent in, the newest first; one copy opens beside the list. */
export default function Submissions() {
  const t = useWords(submissionsWords);
  const { actor } = useSession();
  const { form, copy } = useSearch({ from: '/submissions' });
  const go = useNavigate({ from: '/submissions' });
  const input = useMemo(
    () => ({ area: actor.area, ...(form === undefined ? {} : { form }) }),
    [actor.area, form],
  );
  const rows = useRows(listSubmissions, input);
  const columns = useCopyColumns();
  const open = (id?: string): void => {
    void go({ search: (now) => ({ ...now, copy: id }) });
  };
  return (
    <Page title={t('title')} lead={t('lead')} acts={<Acts form={form} />}>
      <Grid<Copy>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        marked={copy}
        open={({ id }) => open(id)}
        tools={<FormFilter rows={rows.rows} />}
        empty={
          <Empty words={t('none')}>
            <Link to="/field-keys">{t('keys')}</Link>
          </Empty>
        }
      />
      <SubmissionDrawer id={copy} close={() => open(undefined)} />
    </Page>
  );
}

function Acts({ form }: { readonly form: string | undefined }) {
  const t = useWords(submissionsWords);
  const { county } = useSession();
  const address =
    form === undefined
      ? undefined
      : `/v1/projects/${county.code}/forms/${encodeURIComponent(form)}/submissions.csv.zip`;
  return (
    <>
      <Button
        disabled={address === undefined}
        {...(address === undefined ? {} : { href: address })}
      >
        {t(address === undefined ? 'export-choose' : 'export')}
      </Button>
      <Link to="/field-keys">
        <Button type="primary">{t('keys')}</Button>
      </Link>
    </>
  );
}

/** Offers the forms of the rows that have come, and the one that is chosen. */
function FormFilter({ rows }: { readonly rows: readonly Copy[] }) {
  const t = useWords(submissionsWords);
  const { form } = useSearch({ from: '/submissions' });
  const go = useNavigate({ from: '/submissions' });
  const titles = new Map(rows.map((row) => [row.form, row.formTitle]));
  if (form !== undefined && !titles.has(form)) titles.set(form, form);
  return (
    <Select
      allowClear
      className="filter"
      placeholder={t('any-form')}
      aria-label={t('any-form')}
      value={form ?? null}
      onChange={(next: string | null | undefined) =>
        void go({ search: (now) => ({ ...now, form: next ?? undefined }) })
      }
      options={[...titles].map(([value, label]) => ({ value, label }))}
    />
  );
}

function useCopyColumns(): Column<Copy>[] {
  const t = useWords(submissionsWords);
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone
  return useMemo(
    () => [
      {
        key: 'place',
        title: t('place'),
        text: ({ placeName }) => placeName,
        width: 130,
        phone: 'column',
      },
      {
        key: 'form',
        title: t('form'),
        text: ({ formTitle }) => formTitle,
        width: 220,
        choices: true,
        phone: 'under',
      },
      { key: 'named', title: t('named'), text: ({ title }) => title, width: 150 },
      {
        key: 'day',
        title: t('day'),
        text: ({ receivedOn }) => dayWords(receivedOn, language),
        order: ({ receivedAt }) => receivedAt,
        width: 140,
        phone: 'under',
      },
      {
        key: 'key',
        title: t('key'),
        text: ({ sentByLabel }) => sentByLabel,
        width: 150,
        choices: true,
      },
      {
        key: 'files',
        title: t('files'),
        text: (copy) => t(fileState(copy), { count: copy.missing.length }),
        width: 110,
        choices: true,
        phone: 'column',
        show: (copy) => (
          <Mark standing={copy.missing.length > 0 ? 'wait' : 'good'}>
            {t(fileState(copy), { count: copy.missing.length })}
          </Mark>
        ),
      },
      {
        key: 'remarks',
        title: t('remarks'),
        text: ({ cautions }) => (cautions.length === 0 ? '' : String(cautions.length)),
        order: ({ cautions }) => cautions.length,
        width: 80,
        figure: true,
      },
    ],
    [language],
  );
}

function fileState({ missing, files }: Copy): 'files-missing' | 'files-all' | 'files-none' {
  if (missing.length > 0) return 'files-missing';
  return files > 0 ? 'files-all' : 'files-none';
}
