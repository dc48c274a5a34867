import type { ReactNode } from 'react';
import { useEffect } from 'react';

type Props = {
  readonly title: string;
  /** What this screen is for, in a sentence. */
  readonly lead?: string;
  /** Where it stands: links to what lies above. */
  readonly above?: ReactNode;
  /** What can be done here; the first thing to do first. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: its title, what it is for, what can be done, and then the thing itself. */
export function Page({ title, lead, above, acts, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 千万`;
  }, [title]);
  return (
    <article className="page">
      <header className="page-head">
        <div>
          {above !== undefined && <p className="above">{above}</p>}
          <h1>{title}</h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </header>
      {children}
    </article>
  );
}

type SectionProps = {
  readonly title: string;
  readonly note?: string;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
};

export function Section({ title, note, acts, children }: SectionProps) {
  return (
    <section className="section">
      <header className="section-head">
        <h2>{title}</h2>
        {note !== undefined && <p className="quiet">{note}</p>}
        {acts !== undefined && <div className="acts">{acts}</div>}
      </header>
      {children}
    </section>
  );
}

/** Nothing here yet: says what to do next. */
export function Empty({
  words,
  children,
}: {
  readonly words: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>{words}</p>
      {children}
    </div>
  );
}
