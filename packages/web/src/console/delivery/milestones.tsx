import { reachMilestone } from '@qianwan/contract/delivery';
import { MilestoneKind } from '@qianwan/programme/delivery/milestone';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#console/client';
import { base64Of } from '#console/frame/file-content';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { deliveryScreenWords } from '#words/console/delivery';
import { milestoneWords } from '#words/delivery';
import type { DeliveryView } from './delivery-view.tsx';

/** Started, half, finished: what is reached, and the next one to record. */
export function Milestones({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const language = useLanguage();
  const may = useMay(reachMilestone.may);
  const reached = new Map(delivery.milestones.map((each) => [each.milestone, each]));
  const next = MilestoneKind.options.find((kind) => !reached.has(kind));
  return (
    <>
      <ol className="milestones">
        {MilestoneKind.options.map((kind) => {
          const at = reached.get(kind);
          return (
            <li key={kind} className={at === undefined ? '' : 'reached'}>
              <b>{term(milestoneWords, kind)}</b>
              <span>{at === undefined ? t('not-yet') : dayWords(at.reachedOn, language)}</span>
              {at !== undefined && at.words !== '' && <p>{at.words}</p>}
              {at !== undefined && at.evidence.length > 0 && (
                <p className="quiet">{t('evidence', { count: at.evidence.length })}</p>
              )}
            </li>
          );
        })}
      </ol>
      {next !== undefined && may && <Reach key={next} work={delivery.work} milestone={next} />}
    </>
  );
}

type ReachProps = { readonly work: string; readonly milestone: MilestoneKind };

function Reach({ work, milestone }: ReachProps) {
  const t = useWords(deliveryScreenWords);
  const term = useTerms();
  const { today } = useSession();
  const act = useAct(reachMilestone);
  const [reachedOn, setReachedOn] = useState(today);
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const send = async (): Promise<void> => {
    const evidence = await Promise.all(
      files.map(async (file) => ({ mediaType: file.type, content: await base64Of(file) })),
    );
    act.mutate({ work, milestone, reachedOn, words, evidence });
  };
  return (
    <div className="record-line">
      <Input
        type="date"
        value={reachedOn}
        max={today}
        aria-label={t('reached-on')}
        onChange={({ target }) => setReachedOn(target.value)}
      />
      <Input
        value={words}
        maxLength={500}
        placeholder={t('milestone-words')}
        aria-label={t('milestone-words')}
        onChange={({ target }) => setWords(target.value)}
      />
      <label className="file">
        {files.length === 0 ? t('add-evidence') : t('evidence', { count: files.length })}
        <input
          type="file"
          multiple
          accept="image/*,application/pdf"
          onChange={({ target }) => setFiles([...(target.files ?? [])].slice(0, 5))}
        />
      </label>
      <Button type="primary" loading={act.isPending} onClick={() => void send()}>
        {t('reach', { milestone: term(milestoneWords, milestone) })}
      </Button>
      {act.error !== null && <Refusal error={act.error} />}
    </div>
  );
}
