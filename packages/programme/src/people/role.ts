import { z } from 'zod';

/** What a person is to the programme. Anyone who has not signed in is nobody: what nobody may see is public. */
export const Role = z.enum(['county', 'township', 'clerk', 'auditor', 'villager', 'nobody']);
export type Role = z.infer<typeof Role>;

export const everyone: readonly Role[] = Role.options;
/** Those who work for the programme. */
export const officers: readonly Role[] = ['county', 'township', 'clerk'];
/** Those who may look into its books without changing them. */
export const insiders: readonly Role[] = ['county', 'township', 'clerk', 'auditor'];
