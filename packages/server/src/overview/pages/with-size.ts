import type { Fields } from '#http/page';

/** Where to go on after a form, in the size of type that it was filled in. */
export function withSize(address: string, fields: Fields): string {
  if (fields.large !== '1') return address;
  return `${address}${address.includes('?') ? '&' : '?'}large=1`;
}
