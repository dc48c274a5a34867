import { type RefObject, useLayoutEffect, useState } from 'react';

const LEAST = 320;

/** The height in pixels from an element down to the bottom of the window, less what must stand below. */
export function useRoom(place: RefObject<HTMLElement | null>, below: number): number {
  const [room, setRoom] = useState(480);
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = place.current?.getBoundingClientRect().top ?? 0;
      // The head of the table stands inside the room too.
      setRoom(Math.max(LEAST, Math.floor(innerHeight - (top + scrollY) - below - 40)));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [place, below]);
  return room;
}
