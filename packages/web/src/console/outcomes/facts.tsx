import { Drawer } from 'antd';
import { useLanguage, useWords } from '#console/frame/language';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { indicatorWords } from '#words/console/indicators';
import { measureName } from '#words/survey';
import type { Source } from './source-columns.tsx';

type Props = { readonly source: Source | null; readonly close: () => void };

/** The facts of one village that went into a figure: what, when, from whom, by whom. */
export function Facts({ source, close }: Props) {
  const t = useWords(indicatorWords);
  const language = useLanguage();
  return (
    <Drawer open={source !== null} onClose={close} size={480} title={source?.villageName ?? ''}>
      {source?.facts.length === 0 && <p className="quiet">{t('no-facts')}</p>}
      <ul className="lines facts">
        {source?.facts.map(({ id, measure, value, words, day, source: from, author }) => (
          <li key={id}>
            <b>{measureName(measure, language)}</b>
            <span>{value === null ? words : thousands(value)}</span>
            <p className="quiet">
              {dayWords(day, language)} · {from} · {t('by', { author })}
            </p>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
