import type { ReactNode } from 'react';

export type FigureLine = {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
};

/** A few figures in a row, each with its name and what it means. */
export function Figures({ lines }: { readonly lines: readonly FigureLine[] }) {
  return (
    <dl className="figures">
      {lines.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known of one thing, name by name. */
export function Particulars({ lines }: { readonly lines: readonly FigureLine[] }) {
  return (
    <dl className="particulars">
      {lines.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
