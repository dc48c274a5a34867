import { requestOf } from '@qianwan/contract/request';
import { downloadTemplate, draftForm, listForms } from '@qianwan/contract/survey/forms';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useRows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page, Section } from '#console/frame/page';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { formsWords } from '#words/console/forms';
import { HandInForm } from './hand-in-form.tsx';
import './forms.css';

export type Version = z.output<typeof listForms.reply>['rows'][number];

/** The county's forms with their drafts and versions; a new one is handed in above. */
export default function Forms() {
  const t = useWords(formsWords);
  const { county } = useSession();
  const mayDraft = useMay(draftForm.may);
  const go = useNavigate();
  const input = useMemo(() => ({ county: county.code }), [county.code]);
  const rows = useRows(listForms, input);
  const columns = useFormColumns();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Grid<Version>
        name={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ form, draft }) => `${form} ${draft}`}
        open={({ form, draft }) =>
          void go({ to: '/forms/$form/$draft', params: { form, draft: String(draft) } })
        }
        height={360}
        empty={<Empty words={t('none')} />}
      />
      {mayDraft && (
        <Section title={t('hand-in')}>
          <HandInForm />
        </Section>
      )}
      <Section title={t('templates')}>
        <p className="form-acts">
          {(['village-survey', 'household-visit'] as const).map((template) => (
            <a
              key={template}
              href={requestOf(downloadTemplate, { county: county.code, template }).path}
            >
              {t(template)}
            </a>
          ))}
        </p>
      </Section>
    </Page>
  );
}

function useFormColumns(): Column<Version>[] {
  const t = useWords(formsWords);
  return useMemo(
    () => [
      { key: 'title', title: t('form'), text: ({ title }: Version) => title, width: 150 },
      {
        key: 'version',
        title: t('version'),
        text: ({ version }: Version) => version,
        width: 120,
        phone: 'under',
      },
      {
        key: 'about',
        title: t('about'),
        text: ({ about }: Version) => t(about),
        width: 90,
        choices: true,
        phone: 'under',
      },
      {
        key: 'questions',
        title: t('questions'),
        text: ({ questions }: Version) => String(questions),
        order: ({ questions }: Version) => questions,
        width: 90,
        figure: true,
      },
      {
        key: 'state',
        title: t('state'),
        text: (version: Version) => standingOf(version),
        show: (version: Version) => <Standing version={version} />,
        width: 170,
        phone: 'column',
      },
    ],
    [t],
  );
}

function standingOf({ publishedOn, retiredOn }: Version): string {
  return retiredOn !== null ? 'retired' : publishedOn !== null ? 'published' : 'draft';
}

/** Draft, in use since when, or out of use: a word and a mark, never colour alone. */
export function Standing({ version }: { readonly version: Version }) {
  const t = useWords(formsWords);
  const language = useLanguage();
  const { draftedOn, publishedOn, retiredOn } = version;
  if (retiredOn !== null)
    return <Mark standing="quiet">{t('retired', { day: dayWords(retiredOn, language) })}</Mark>;
  if (publishedOn !== null)
    return <Mark standing="good">{t('published', { day: dayWords(publishedOn, language) })}</Mark>;
  return <Mark standing="wait">{t('drafted', { day: dayWords(draftedOn, language) })}</Mark>;
}
