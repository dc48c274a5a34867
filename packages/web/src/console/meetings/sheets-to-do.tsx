import { useLanguage, useWords } from '#console/frame/language';
import { Section } from '#console/frame/page';
import { dayWords } from '#format/day';
import { ballotsWords } from '#words/console/ballots';
import type { BallotDesk, BallotShown } from './ballot-shown.ts';
import { DifferenceLines } from './difference-lines.tsx';
import { PaperLink } from './paper-link.tsx';

type Props = { readonly ballot: BallotShown; readonly desk: BallotDesk };

/** Sheets that wait for another pair of eyes, and the votes that came with somebody else. */
export function SheetsToDo({ ballot, desk }: Props) {
  const t = useWords(ballotsWords);
  const language = useLanguage();
  const { waiting, differing, settled, proxies } = desk;
  const isDone = waiting.length === 0 && differing.length === 0;
  return (
    <>
      {ballot.onPaper && (
        <Section title={t('to-do')}>
          {isDone && <p className="quiet">{t('nothing-to-do')}</p>}
          <Sheets title={t('differing')} of={differing}>
            {({ scan, differences }) => (
              <>
                <DifferenceLines ballot={ballot} differences={differences} />
                <PaperLink paper={scan} words={t('see-scan')} />
              </>
            )}
          </Sheets>
          <Sheets title={t('waiting')} of={waiting}>
            {({ reader, readOn }) => (
              <p className="quiet">{t('read-by', { reader, day: dayWords(readOn, language) })}</p>
            )}
          </Sheets>
          <Sheets title={t('settled-all')} of={settled}>
            {({ differences }) => <DifferenceLines ballot={ballot} differences={differences} />}
          </Sheets>
        </Section>
      )}
      {proxies.length > 0 && (
        <Section title={t('proxies')}>
          <Sheets of={proxies}>
            {({ by, paper }) => (
              <>
                <p className="quiet">{t('brought-by', { by })}</p>
                <PaperLink paper={paper} words={t('see-paper')} />
              </>
            )}
          </Sheets>
        </Section>
      )}
    </>
  );
}

type SheetsProps<Sheet> = {
  readonly title?: string;
  readonly of: readonly Sheet[];
  readonly children: (sheet: Sheet) => React.ReactNode;
};

function Sheets<Sheet extends { readonly household: string }>(props: SheetsProps<Sheet>) {
  const { title, of, children } = props;
  if (of.length === 0) return null;
  return (
    <>
      {title !== undefined && (
        <h3>
          {title} · {of.length}
        </h3>
      )}
      <ul className="sheets-to-do">
        {of.map((sheet) => (
          <li key={sheet.household}>
            <b>{sheet.household}</b>
            {children(sheet)}
          </li>
        ))}
      </ul>
    </>
  );
}
