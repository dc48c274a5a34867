import { requestOf } from '@qianwan/contract/request';
import { showSubmission, showSubmissionFile } from '@qianwan/contract/survey/submissions';
import { Drawer } from 'antd';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Findings, Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { submissionsWords } from '#words/console/submissions';
import './survey.css';

type Shown = z.output<typeof showSubmission.reply>;
type Props = { readonly id: string | undefined; readonly close: () => void };

/** One copy beside the list: questions and answers, what came with it, what was remarked. */
export function SubmissionDrawer({ id, close }: Props) {
  const asked = useAsk(showSubmission, { submission: id ?? '' }, { enabled: id !== undefined });
  const copy = asked.data;
  const title = copy === undefined ? '' : `${copy.placeName} · ${copy.formTitle}`;
  return (
    <Drawer open={id !== undefined} onClose={close} size={560} title={title}>
      {asked.error !== null && <Refusal error={asked.error} />}
      {copy === undefined ? asked.error === null && <Waiting /> : <One copy={copy} />}
    </Drawer>
  );
}

function One({ copy }: { readonly copy: Shown }) {
  const t = useWords(submissionsWords);
  const language = useLanguage();
  return (
    <>
      {copy.replacedBy !== null && (
        <p>
          <Mark standing="wait">{t('replaced')}</Mark>
        </p>
      )}
      {copy.cautions.length > 0 && <Findings findings={copy.cautions} />}
      <Answers copy={copy} />
      {copy.missing.length > 0 && (
        <p>
          <Mark standing="wait">{t('to-come')}</Mark> {copy.missing.join('、')}
        </p>
      )}
      <Particulars
        lines={[
          { name: t('day'), value: dayWords(copy.receivedOn, language) },
          { name: t('key'), value: copy.sentByLabel, note: copy.sentBy },
          ...(copy.device === '' ? [] : [{ name: t('device'), value: copy.device }]),
          ...(copy.version === '' ? [] : [{ name: t('version'), value: copy.version }]),
          { name: t('id'), value: copy.id, note: copy.instance },
        ]}
      />
    </>
  );
}

function Answers({ copy }: { readonly copy: Shown }) {
  const t = useWords(submissionsWords);
  if (copy.answers.length === 0) return <p className="quiet">{t('no-answers')}</p>;
  return (
    <dl className="answers">
      {copy.answers.map(({ key, depth, label, answer, kind }) => (
        <div key={key} className={answer === null ? 'answers-head' : ''} data-depth={depth}>
          <dt>{label}</dt>
          {answer !== null && (
            <dd>
              <Answer copy={copy} kind={kind} answer={answer} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Answer({ copy, kind, answer }: { copy: Shown; kind: string; answer: string }) {
  if (!copy.fileNames.includes(answer)) return <>{answer}</>;
  const { path } = requestOf(showSubmissionFile, { submission: copy.id, name: answer });
  const isPicture = kind === 'photo' || kind === 'signature';
  return (
    <a href={path} target="_blank" rel="noreferrer">
      {isPicture ? <img src={path} alt={answer} loading="lazy" /> : answer}
    </a>
  );
}
