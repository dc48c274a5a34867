import { isDay } from '@qianwan/base/calendar';
import { listRules } from '@qianwan/contract/registry';
import { checkResolution, type Held } from '@qianwan/programme/meetings/vote-rules';
import { Form } from 'antd';
import { useAsk } from '#console/client';
import { useWords } from '#console/frame/language';
import { Findings } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { meetingsWords } from '#words/console/meetings';

/** What the vote rule of the day says of the counts as they stand: the same function as on the server. */
export function LiveVerdict() {
  const t = useWords(meetingsWords);
  const { county } = useSession();
  const rules = useAsk(listRules, { county: county.code });
  const fields = Form.useWatch<Partial<Held> | undefined>([]);
  if (rules.data === undefined || fields === undefined || !isFilled(fields))
    return <p className="live">{t('fill-first')}</p>;
  const findings = checkResolution(fields, rules.data.rows);
  return findings.length === 0 ? (
    <p className="live holds" role="status">
      {t('valid-now')}
    </p>
  ) : (
    <div className="live" role="status">
      <p>{t('invalid-now')}</p>
      <Findings findings={findings} />
    </div>
  );
}

function isFilled(fields: Partial<Held>): fields is Held {
  const { due, present, yes, no, abstain, householdsDue, householdsPresent } = fields;
  const counts = [due, present, yes, no, abstain, householdsDue, householdsPresent];
  return (
    counts.every((count) => typeof count === 'number') &&
    isDay(fields.heldOn ?? '') &&
    isDay(fields.noticeOn ?? '')
  );
}
