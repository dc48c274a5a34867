import { approvePlan } from '@qianwan/contract/plan';
import { Button } from 'antd';
import { useDeed } from '#console/frame/deed';
import { useHeld } from '#console/frame/held';
import { useWords } from '#console/frame/language';
import { useMay } from '#console/frame/session';
import { planWords } from '#words/console/plan';
import type { PlanSummary } from './round.tsx';

type Props = {
  readonly plan: PlanSummary;
  /** Whether the round has its approved plan already: it has only one. */
  readonly settled: boolean;
};

/** Approves a plan. Its money is committed then, so it is held for a few seconds in which it can be undone. */
export function Approve({ plan, settled }: Props) {
  const t = useWords(planWords);
  const may = useMay(approvePlan.may);
  const held = useHeld();
  const { doIt, busy } = useDeed(approvePlan, { said: () => t('approved-now') });
  if (!may || settled) return null;
  return (
    <Button
      type="primary"
      loading={busy}
      onClick={() => held(t('approving', { title: plan.title }), () => doIt({ plan: plan.id }))}
    >
      {t('approve')}
    </Button>
  );
}
