import { Refusal } from './refusal.tsx';

/** A screen that failed: says so, and starts again. */
export function Broken({ error }: { readonly error: Error }) {
  return (
    <main className="alone">
      <Refusal error={error} again={() => location.reload()} />
    </main>
  );
}
