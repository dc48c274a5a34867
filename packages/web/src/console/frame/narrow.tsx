import { useSyncExternalStore } from 'react';

const NARROW = matchMedia('(max-width: 760px)');

/** Whether this is a phone, or a window as narrow as one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      NARROW.addEventListener('change', tell);
      return () => NARROW.removeEventListener('change', tell);
    },
    () => NARROW.matches,
  );
}
