import type { ErrorComponentProps } from '@tanstack/react-router';
import { Refusal } from './refusal.tsx';

/** A screen that failed: says so, and starts again. */
export function Broken({ error }: ErrorComponentProps) {
  const told = error instanceof Error ? error : new Error(String(error));
  return (
    <main className="alone">
      <Refusal error={told} again={() => location.reload()} />
    </main>
  );
}
