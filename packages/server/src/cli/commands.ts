import { auditCommand } from './audit.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { ballotsCommand } from './ballots.ts';
import type { Command } from './command.ts';
import { demoCommand } from './demo.ts';
import { growCommand } from './grow.ts';
import { exportCommand, importCommand, undoImportCommand } from './import.ts';
import { openCountyCommand } from './open-county.ts';
import { planCommand } from './plan.ts';
import { problemCommand } from './problem.ts';
import { serveCommand } from './serve.ts';
import { verifyTrailCommand } from './verify-trail.ts';

/** Every command, in the order in which the overview shows them. */
export const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  'open-county': openCountyCommand,
  import: importCommand,
  'undo-import': undoImportCommand,
  export: exportCommand,
  'verify-trail': verifyTrailCommand,
  backup: backupCommand,
  restore: restoreCommand,
  demo: demoCommand,
  problem: problemCommand,
  plan: planCommand,
  audit: auditCommand,
  ballots: ballotsCommand,
  grow: growCommand,
};
