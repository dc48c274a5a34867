// Read by zod before it makes a shape: the page's policy forbids code made from text, so it need not try.
globalThis.__zod_globalConfig = { jitless: true };
