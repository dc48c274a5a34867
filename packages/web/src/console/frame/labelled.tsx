import { type ReactNode, useId } from 'react';

type Props = { readonly name: string; readonly children: (id: string) => ReactNode };

/** A name above what it names. */
export function Labelled({ name, children }: Props) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
