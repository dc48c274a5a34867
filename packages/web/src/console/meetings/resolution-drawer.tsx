import { Drawer } from 'antd';
import { Particulars } from '#console/frame/figures';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Findings } from '#console/frame/refusal';
import { dayWords } from '#format/day';
import { meetingsWords } from '#words/console/meetings';
import { bodyWords } from '#words/meetings';
import type { Resolution } from './resolution.tsx';

type Props = { readonly resolution: Resolution | null; readonly close: () => void };

/** One resolution: its counts, and every reason where it does not hold. */
export function ResolutionDrawer({ resolution, close }: Props) {
  const t = useWords(meetingsWords);
  return (
    <Drawer open={resolution !== null} onClose={close} size={480} title={resolution?.matter ?? ''}>
      {resolution !== null && (
        <>
          <p>
            <Mark standing={resolution.valid ? 'good' : 'stop'}>
              {t(resolution.valid ? 'valid' : 'invalid')}
            </Mark>
          </p>
          <Findings findings={resolution.findings} />
          <Counts resolution={resolution} />
          <p className="formula">{resolution.minutes}</p>
        </>
      )}
    </Drawer>
  );
}

function Counts({ resolution }: { readonly resolution: Resolution }) {
  const t = useWords(meetingsWords);
  const term = useTerms();
  const language = useLanguage();
  const { due, present, householdsDue, householdsPresent, yes, no, abstain } = resolution;
  return (
    <div className="place-links">
      <Particulars
        lines={[
          { name: t('body'), value: term(bodyWords, resolution.body) },
          { name: t('held'), value: dayWords(resolution.heldOn, language) },
          { name: t('notice'), value: dayWords(resolution.noticeOn, language) },
          { name: t('people-present'), value: `${present} / ${due}` },
          { name: t('householdsPresent'), value: `${householdsPresent} / ${householdsDue}` },
          { name: t('votes'), value: `${yes} / ${no} / ${abstain}` },
        ]}
      />
    </div>
  );
}
