import { writeFileSync } from 'node:fs';
import { permissionTable } from '../packages/server/src/http/permission-table.ts';

// Writes docs/permissions.md from the contract.
writeFileSync('docs/permissions.md', permissionTable());
