import { requestOf } from '@qianwan/contract/request';
import { downloadForm, publishForm, retireForm, showDraft } from '@qianwan/contract/survey/forms';
import {
  type Form,
  type Question,
  questionsOf,
  wording,
} from '@qianwan/programme/survey/forms/form';
import { isAsked } from '@qianwan/programme/survey/forms/judge-publication';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { useDeed } from '#console/frame/deed';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Page, Section } from '#console/frame/page';
import { Findings, Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { thousands } from '#format/number';
import { formsWords } from '#words/console/forms';
import { formUseWords } from '#words/public/burden';
import { measureName } from '#words/survey';
import { questionKindWords } from '#words/survey-forms';
import { Fill } from './fill.tsx';
import { Standing } from './forms.tsx';
import './forms.css';

type Draft = z.output<typeof showDraft.reply>;

/** One draft or version: what keeps it from use, what uses each question, and the form itself to try. */
export default function OneForm() {
  const t = useWords(formsWords);
  const { county } = useSession();
  const { form, draft } = useParams({ from: '/forms/$form/$draft' });
  const asked = useAsk(showDraft, { county: county.code, form, draft });
  if (asked.error !== null)
    return <Refusal error={asked.error} again={() => void asked.refetch()} />;
  if (asked.data === undefined) return null;
  const { title, version, model, hindrances, publishedOn, seconds } = asked.data;
  return (
    <Page
      title={`${title} · ${version}`}
      above={<Link to="/forms">{t('all-forms')}</Link>}
      acts={<Acts draft={asked.data} />}
    >
      <p>
        <Standing version={asked.data} /> ·{' '}
        <span className="quiet">
          {t('burden', { questions: asked.data.questions, minutes: thousands(seconds / 60, 1) })}
        </span>
      </p>
      {publishedOn === null && hindrances.length > 0 && (
        <section className="refusal">
          <h2>{t('hindered')}</h2>
          <Findings findings={hindrances} />
        </section>
      )}
      <Section title={t('try-it')} note={t('try-note')}>
        <Fill form={model} />
      </Section>
      <Section title={t('uses')}>
        <Uses form={model} />
      </Section>
    </Page>
  );
}

function Acts({ draft }: { readonly draft: Draft }) {
  const t = useWords(formsWords);
  const { county } = useSession();
  const may = useMay(publishForm.may);
  const { form, draft: number, version, publishedOn, retiredOn, hindrances } = draft;
  const publish = useDeed(publishForm, {
    said: (reply) => t('published-now', { version: reply.version }),
  });
  const retire = useDeed(retireForm, {
    said: (reply) => t('retired-now', { version: reply.version }),
  });
  const isHindered = hindrances.some(({ level }) => level === 'stop');
  const file = (kind: 'workbook' | 'xform'): string =>
    requestOf(downloadForm, { county: county.code, form, draft: number, file: kind }).path;
  return (
    <>
      <Button href={file('workbook')}>{t('workbook')}</Button>
      <Button href={file('xform')}>{t('xform')}</Button>
      {may && publishedOn === null && (
        <Button
          type="primary"
          disabled={isHindered}
          loading={publish.busy}
          onClick={() => publish.doIt({ county: county.code, form, draft: number })}
        >
          {t('publish')}
        </Button>
      )}
      {may && publishedOn !== null && retiredOn === null && (
        <Button
          loading={retire.busy}
          onClick={() => retire.doIt({ county: county.code, form, version })}
        >
          {t('retire')}
        </Button>
      )}
    </>
  );
}

function Uses({ form }: { readonly form: Form }) {
  const t = useWords(formsWords);
  const term = useTerms();
  const language = useLanguage();
  const asked = questionsOf(form).filter(({ item }) => isAsked(item));
  return (
    <div className="form-uses">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('fact')}</th>
            <th scope="col">{t('used-by')}</th>
            <th scope="col">{t('compulsory')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ item, path }) => (
            <tr key={path.join('/')}>
              <th scope="row">{wording(form, item.label, form.languages[0] ?? '') || item.name}</th>
              <td>{term(questionKindWords, item.kind)}</td>
              <td>{item.fact === undefined ? '' : measureName(item.fact, language)}</td>
              <td>{(item.usedBy ?? []).map((use) => term(formUseWords, use)).join('、')}</td>
              <td>{compulsoryWords(item, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function compulsoryWords(
  { required, reason = '', until = '' }: Question,
  t: (name: 'compulsory-why', fill: Record<string, string>) => string,
): string {
  return required === undefined ? '' : t('compulsory-why', { reason, until });
}
