import { z } from 'zod';

/** How something reached the record. Paper, phone and meeting count exactly like the screen. */
export const Channel = z.enum(['web', 'visit', 'paper', 'phone', 'meeting', '12345']);
export type Channel = z.infer<typeof Channel>;
