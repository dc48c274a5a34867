import type { whoAmI } from '@qianwan/contract/people';
import type { Role } from '@qianwan/programme/people/role';
import { createContext, useContext } from 'react';
import type { z } from 'zod';

export type Me = z.output<typeof whoAmI.reply>;

/** Who works here: known before anything else is drawn. */
export type Session = Me & { readonly county: NonNullable<Me['county']> };

const Seat = createContext<Session | null>(null);
export const SeatOf = Seat.Provider;

export function useSession(): Session {
  const session = useContext(Seat);
  if (session === null) throw new Error('a screen is drawn before it is known who looks at it');
  return session;
}

/** Whether the one who looks may do what an endpoint asks for; the server decides again. */
export function useMay(may: readonly Role[]): boolean {
  return may.includes(useSession().actor.role);
}
