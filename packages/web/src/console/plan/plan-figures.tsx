import { Figures } from '#console/frame/figures';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { planWords } from '#words/console/plan';
import type { PlanView } from './plan-view.tsx';

/** What the plan comes to, how near it is to the best there can be, and the files to check that with. */
export function PlanFigures({ plan }: { readonly plan: PlanView }) {
  const t = useWords(planWords);
  const language = useLanguage();
  return (
    <>
      <p className="plan-state">
        <Mark standing={plan.approvedOn === null ? 'wait' : 'good'}>
          {plan.approvedOn === null
            ? t('draft')
            : t('approved', { day: dayWords(plan.approvedOn, language) })}
        </Mark>{' '}
        <span className="quiet">
          {t('made', { day: dayWords(plan.madeOn, language), who: plan.madeBy })}
        </span>
      </p>
      <Figures
        lines={[
          {
            name: t('chosen'),
            value: thousands(plan.chosen),
            note: t('left-out', { count: plan.leftOut }),
          },
          { name: t('villages'), value: thousands(plan.villages) },
          { name: t('cost'), value: money(plan.costFen, language) },
          {
            name: t('value'),
            value: thousands(plan.value / 1000),
            note: t('bound', { bound: thousands(plan.bound / 1000) }),
          },
          { name: t('gap'), value: percent(plan.gap, 2), note: t('gap-note') },
        ]}
      />
      <p className="plan-files quiet">
        {t('check')}{' '}
        {(['problem', 'plan', 'certificate'] as const).map((file) => (
          <a key={file} href={`/api/plans/${plan.id}/files/${file}`} download>
            {t(`file-${file}`)}
          </a>
        ))}
      </p>
    </>
  );
}
