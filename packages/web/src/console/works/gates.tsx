import { admitWork } from '@qianwan/contract/works';
import { Button } from 'antd';
import { useAct } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Findings, Refusal } from '#console/frame/refusal';
import { useMay } from '#console/frame/session';
import { dayWords } from '#format/day';
import { worksWords } from '#words/console/works';
import { stopsIn, type Work } from './work.tsx';
import './works.css';

/** What the gates say: through, or every reason at once; and asking them. */
export function Gates({ work }: { readonly work: Work }) {
  const t = useWords(worksWords);
  const language = useLanguage();
  const mayAsk = useMay(admitWork.may);
  const act = useAct(admitWork);
  const { state, findings, checkedOn, admittedOn } = work;
  const on = admittedOn ?? checkedOn;
  return (
    <section className={`gates ${state}`}>
      <h2>{t(`gates-${state}`, { count: stopsIn(findings) })}</h2>
      {on !== null && <p className="quiet">{t('gates-on', { day: dayWords(on, language) })}</p>}
      {findings.length > 0 && <Findings findings={findings} />}
      {act.error !== null && <Refusal error={act.error} />}
      {state !== 'admitted' && mayAsk && (
        <Button
          type="primary"
          loading={act.isPending}
          onClick={() => act.mutate({ work: work.id })}
        >
          {t(checkedOn === null ? 'ask-gates' : 'ask-again')}
        </Button>
      )}
      {state !== 'admitted' && !mayAsk && <p className="quiet">{t('who-asks')}</p>}
    </section>
  );
}
