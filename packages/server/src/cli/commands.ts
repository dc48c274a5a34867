import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { ballotsCommand } from './ballots.ts';
import type { Command } from './command.ts';
import { growCommand } from './grow.ts';
import { openCountyCommand } from './open-county.ts';
import { planCommand } from './plan.ts';
import { serveCommand } from './serve.ts';
import { verifyTrailCommand } from './verify-trail.ts';

/** Every command, in the order in which the overview shows them. */
export const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  'open-county': openCountyCommand,
  'verify-trail': verifyTrailCommand,
  backup: backupCommand,
  restore: restoreCommand,
  plan: planCommand,
  audit: auditCommand,
  ballots: ballotsCommand,
  grow: growCommand,
};
