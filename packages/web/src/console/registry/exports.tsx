import { exportFile, FileFormat, ImportKind } from '@qianwan/contract/registry';
import { requestOf } from '@qianwan/contract/request';
import { useTerms, useWords } from '#console/frame/language';
import { useSession } from '#console/frame/session';
import { importKindTerms, importsWords } from '#words/console/imports';

/** Every list as a file, in the columns that an import reads. */
export function Exports() {
  const t = useWords(importsWords);
  const term = useTerms();
  const { county } = useSession();
  return (
    <ul className="lines exports">
      {ImportKind.options.map((kind) => (
        <li key={kind}>
          <b>{term(importKindTerms, kind)}</b>
          <span>
            {FileFormat.options
              .filter((format) => format !== 'geojson' || kind === 'places')
              .map((format) => (
                <a
                  key={format}
                  href={requestOf(exportFile, { county: county.code, kind, format }).path}
                  download
                >
                  {t(`format-${format}`)}
                </a>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
