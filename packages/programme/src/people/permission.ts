import type { Actor } from './actor.ts';
import type { Role } from './role.ts';

/**
 * Default deny: a role that is not named may not, and a named one only inside its own area. What is
 * open to nobody is open to all, everywhere: it is public.
 */
export function isPermitted(actor: Actor, may: readonly Role[], area: string): boolean {
  if (may.includes('nobody')) return true;
  if (actor.role === 'nobody' || !may.includes(actor.role)) return false;
  return actor.area !== '' && area.startsWith(actor.area);
}
