import { counterEntry } from '@qianwan/contract/funds';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useDeed } from '#console/frame/deed';
import { useTerms, useWords } from '#console/frame/language';
import { useMay } from '#console/frame/session';
import { exactMoney } from '#format/money';
import { ledgerWords } from '#words/console/funds';
import { accountWords, purposeWords } from '#words/funds';
import type { LedgerEntry } from './ledger-entry.tsx';

type Props = { readonly entry: LedgerEntry | null; readonly close: () => void };

/** One entry with every line; and the counter-entry that mends it. */
export function EntryDrawer({ entry, close }: Props) {
  const t = useWords(ledgerWords);
  const may = useMay(counterEntry.may);
  return (
    <Drawer
      open={entry !== null}
      onClose={close}
      size={520}
      title={t('one-title', { id: entry?.id ?? '' })}
      destroyOnHidden
    >
      {entry !== null && (
        <>
          <p>{entry.memo}</p>
          <Lines entry={entry} />
          {entry.work !== null && (
            <p>
              <Link to="/works/$work" params={{ work: entry.work }}>
                {entry.work}
              </Link>
            </p>
          )}
          {may && entry.counters === null && <Counter entry={entry} close={close} />}
        </>
      )}
    </Drawer>
  );
}

function Lines({ entry }: { readonly entry: LedgerEntry }) {
  const term = useTerms();
  return (
    <ul className="lines">
      {entry.lines.map(({ account, payer, purpose, year, amountFen }) => (
        <li key={`${account} ${payer} ${purpose} ${year} ${amountFen}`}>
          <span>
            {term(accountWords, account)} · {payer} ·{' '}
            {purpose === null ? '' : term(purposeWords, purpose)} {year}
          </span>
          <span>{exactMoney(amountFen)}</span>
        </li>
      ))}
    </ul>
  );
}

function Counter({ entry, close }: { readonly entry: LedgerEntry; readonly close: () => void }) {
  const t = useWords(ledgerWords);
  const [memo, setMemo] = useState('');
  const { doIt, busy } = useDeed(counterEntry, { said: () => t('counter-done'), after: close });
  return (
    <div className="take-step">
      <label htmlFor="counter-memo">{t('counter-memo')}</label>
      <Input id="counter-memo" value={memo} onChange={({ target }) => setMemo(target.value)} />
      <div className="acts">
        <Button
          disabled={memo.trim().length < 2}
          loading={busy}
          onClick={() => doIt({ entry: entry.id, memo: memo.trim() })}
        >
          {t('counter-it')}
        </Button>
      </div>
    </div>
  );
}
