import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Argon2id as RFC 9106 advises where memory is scarce: 19 MiB, two passes (OWASP's first choice). */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const PREFIX = '$argon2id$v=19$m=19456,t=2,p=1';
const derive = promisify(argon2);

/** The hash of a password as a PHC string, safe to store. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password, nonce, ...PARAMETERS });
  return `${PREFIX}$${encoded(nonce)}$${encoded(tag)}`;
}

/** Whether the password is the one that was hashed. Takes the same time either way. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [nonce, tag] = stored.startsWith(`${PREFIX}$`)
    ? stored.slice(PREFIX.length + 1).split('$')
    : [];
  if (nonce === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const given = await derive('argon2id', {
    message: password,
    nonce: Buffer.from(nonce, 'base64'),
    ...PARAMETERS,
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function encoded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
