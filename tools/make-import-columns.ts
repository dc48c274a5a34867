import { writeFileSync } from 'node:fs';
import { columnTables } from '../packages/server/src/overview/imports/column-table.ts';

// Writes docs/formats/imports.md from the kinds of import.
writeFileSync('docs/formats/imports.md', columnTables());
