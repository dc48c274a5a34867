import type { ReactNode } from 'react';

/** How something stands. The shape of the mark says the same as its colour. */
export type Standing = 'good' | 'wait' | 'stop' | 'info' | 'quiet';

export function Mark({
  standing,
  children,
}: {
  readonly standing: Standing;
  readonly children: ReactNode;
}) {
  return <span className={`mark ${standing}`}>{children}</span>;
}
