import { type RefObject, useLayoutEffect, useState } from 'react';

const LEAST = 320;

/** Pixels: how wide an element is, and how high it may be down to the bottom of the window, less what stands below. */
export function useRoom(
  place: RefObject<HTMLElement | null>,
  below: number,
): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 1000, height: 480 });
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = place.current?.getBoundingClientRect().top ?? 0;
      // The head of the table stands inside the room too.
      const height = Math.max(LEAST, Math.floor(innerHeight - (top + scrollY) - below - 40));
      setRoom({ width: place.current?.clientWidth ?? 1000, height });
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [place, below]);
  return room;
}
