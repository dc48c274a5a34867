import { randomBytes } from 'node:crypto';
import { sha256 } from '#db/write';

/** Letters and digits that cannot be mistaken for each other when read out or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

/** A receipt of ten characters (50 bits): whoever holds it may follow and confirm the need. */
export function newReceipt(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** What is kept of a receipt. Spaces, dashes and small letters are forgiven. */
export function receiptDigest(receipt: string): string {
  return sha256(receipt.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
}
