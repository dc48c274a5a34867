import { listImports, undoImport } from '@qianwan/contract/registry';
import { Button } from 'antd';
import { useAsk } from '#console/client';
import { useDeed } from '#console/frame/deed';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useMay, useSession } from '#console/frame/session';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { importKindTerms, importsWords } from '#words/console/imports';
import { Exports } from './exports.tsx';
import { HandIn } from './hand-in.tsx';
import './imports.css';

/** Files in and out: a dry run first, all or nothing, and undone by one click. */
export default function Imports() {
  const t = useWords(importsWords);
  const may = useMay(['county']);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {may && <HandIn />}
      <Section title={t('past')}>
        <Past />
      </Section>
      <Section title={t('exports')} note={t('exports-note')}>
        <Exports />
      </Section>
    </Page>
  );
}

function Past() {
  const t = useWords(importsWords);
  const term = useTerms();
  const language = useLanguage();
  const { county } = useSession();
  const may = useMay(undoImport.may);
  const asked = useAsk(listImports, { county: county.code });
  const { doIt, busy } = useDeed(undoImport, {
    said: ({ rows }) => t('undone-now', { rows: thousands(rows) }),
  });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return <p className="quiet">{t('no-past')}</p>;
  return (
    <ul className="lines">
      {rows.map(({ id, kind, fileName, rows: count, importedBy, importedAt, undoneAt }) => (
        <li key={id} className={undoneAt === null ? '' : 'gone'}>
          <b>{fileName}</b>
          <span className="quiet">
            {term(importKindTerms, kind)} · {t('rows', { count: thousands(count) })} · {importedBy}{' '}
            · {dayWords(importedAt, language)}
          </span>
          <span>
            {undoneAt !== null && t('undone', { day: dayWords(undoneAt, language) })}
            {undoneAt === null && may && (
              <Button size="small" loading={busy} onClick={() => doIt({ county: county.code, id })}>
                {t('undo')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
