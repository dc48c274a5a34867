import { writeFileSync } from 'node:fs';
import { describeTables } from '../packages/server/src/db/describe-tables.ts';
import { Embedded } from '../packages/server/src/db/embedded/embedded.ts';
import { migrate } from '../packages/server/src/db/migrate.ts';
import { onEmbedded } from '../packages/server/src/db/open.ts';

// Writes packages/server/src/db/tables.ts from the migrations.
const opened = onEmbedded(await Embedded.open(null));
await migrate(opened);
writeFileSync('packages/server/src/db/tables.ts', await describeTables(opened));
await opened.close();
