import { yuan } from '@qianwan/base/money';
import { setEnvelope } from '@qianwan/contract/funds';
import { Tooltip } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useLanguage, useWords } from '#console/frame/language';
import { useSession } from '#console/frame/session';
import { money } from '#format/money';
import { fundsScreenWords } from '#words/console/funds';
import type { FundLine } from './fund-table.tsx';

type Props = { readonly line: FundLine; readonly editable: boolean };

/** What one payer puts in for a year and purpose, in ten thousand yuan; Enter keeps it, Escape leaves it. */
export function Cell({ line, editable }: Props) {
  const t = useWords(fundsScreenWords);
  const language = useLanguage();
  const { county } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const { payer, purpose, year, promisedFen, committedFen, paidFen } = line;
  const at = { county: county.code, payer, purpose, year };
  const again = useDeed(setEnvelope, { said: () => t('set-back') });
  const { doIt } = useDeed(setEnvelope, {
    said: ({ amountFen }) => t('set', { year, money: money(amountFen, language) }),
    undo: () => () => again.doIt({ ...at, amountFen: promisedFen }),
  });
  const keep = (): void => {
    const amount = Number((typed ?? '').replaceAll(',', ''));
    setTyped(null);
    if (typed === null || typed.trim() === '' || !Number.isFinite(amount) || amount < 0) return;
    const amountFen = yuan(amount * 10_000);
    if (amountFen !== promisedFen) doIt({ ...at, amountFen });
  };
  const told = t('cell', {
    promised: money(promisedFen, language),
    committed: money(committedFen, language),
    paid: money(paidFen, language),
  });
  return (
    <td className="cell">
      <Tooltip title={told} mouseEnterDelay={0.4}>
        <input
          aria-label={`${payer} ${year}`}
          inputMode="decimal"
          readOnly={!editable}
          value={typed ?? tenThousands(promisedFen)}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={keep}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Escape') setTyped(null);
            if (key === 'Enter') currentTarget.blur();
          }}
        />
      </Tooltip>
      <Bar line={line} />
    </td>
  );
}

/** What of the promised money is committed to works (light) and paid (dark). */
function Bar({ line: { promisedFen, committedFen, paidFen } }: { readonly line: FundLine }) {
  if (promisedFen === 0) return null;
  const share = (part: number): string => `${Math.min(100, (part / promisedFen) * 100)}%`;
  return (
    <span className="bar" aria-hidden="true">
      <i className="committed" style={{ width: share(committedFen) }} />
      <i className="paid" style={{ width: share(paidFen) }} />
    </span>
  );
}

function tenThousands(amount: number): string {
  if (amount === 0) return '';
  return (amount / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 2 });
}
