import { runCommand } from '#cli/command';
import { commands } from '#cli/commands';

process.exitCode = await runCommand(commands, process.argv.slice(2));
