import { existsSync, readFileSync } from 'node:fs';

const root = process.env.QIANWAN_SHARED_DATA ?? '../shared/data';

/** Real data that is not ours to ship lies beside the repository; a test that needs it says so and skips. */
export function sharedData(path: string): { skip: string | false; read: () => Uint8Array } {
  const file = `${root}/${path}`;
  return {
    skip: existsSync(file) ? false : `${file} is not there`,
    read: () => new Uint8Array(readFileSync(file)),
  };
}
