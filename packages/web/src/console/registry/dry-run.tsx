import type { importFile } from '@qianwan/contract/registry';
import type { z } from 'zod';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { thousands } from '#format/number';
import { importsWords } from '#words/console/imports';
import { sayFault } from '#words/import-fault';

type Report = z.output<typeof importFile.reply>;

/** What a dry run found: how many rows, every fault with its place, and the first rows as they were understood. */
export function DryRun({ report }: { readonly report: Report }) {
  const t = useWords(importsWords);
  const language = useLanguage();
  const { rows, faultCount, faults, preview } = report;
  return (
    <div className="dry-run">
      <p>
        <Mark standing={faultCount === 0 ? 'good' : 'stop'}>
          {faultCount === 0
            ? t('clean', { count: thousands(rows) })
            : t('faults', { count: thousands(rows), faults: thousands(faultCount) })}
        </Mark>
      </p>
      <ul className="findings">
        {faults.map((fault) => (
          <li
            key={`${fault.sheet} ${fault.row} ${fault.column} ${fault.code}`}
            className={fault.level === 'stop' ? 'mark stop' : 'mark wait'}
          >
            {sayFault(fault, language)}
          </li>
        ))}
      </ul>
      {faultCount > faults.length && (
        <p className="quiet">{t('first-faults', { count: faults.length })}</p>
      )}
      <Preview rows={preview} />
    </div>
  );
}

function Preview({ rows }: { readonly rows: Report['preview'] }) {
  const t = useWords(importsWords);
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return null;
  return (
    <div className="preview">
      <p className="quiet">{t('understood')}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 5).map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map((column) => (
                <td key={column}>{cell(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
