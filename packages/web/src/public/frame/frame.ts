import type { Actor } from '@qianwan/programme/people/actor';
import { type Language, say, type Words } from '#words/language';

/** What a page knows of the visit besides its own facts: how to speak, to whom, and where it stands. */
export type Frame = {
  readonly language: Language;
  readonly large: boolean;
  /** Scheme and host as the visitor sees them: the QR code leads there. */
  readonly origin: string;
  /** The page's address without its language: '/330523108204'. */
  readonly address: string;
  readonly today: string;
  readonly actor: Actor;
  readonly demo: boolean;
  readonly county: County | null;
  /** Why the door stayed shut when the visitor came back from signing in. */
  readonly refused: string | null;
};

export type County = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly simulated: boolean;
};

/** Says things in the language of the page. */
export function speaker(frame: Frame): Say {
  return (words, fill) => say(words, frame.language, fill);
}

export type Say = (words: Words, fill?: Readonly<Record<string, string | number>>) => string;

/** An address of ours as a link of this page: it keeps the language and the size of type. */
export function link(frame: Frame, address: string): string {
  return sized(frame.language === 'en' ? english(address) : address, frame.large);
}

/** This page in the other language. */
export function inOtherLanguage(frame: Frame): string {
  return sized(frame.language === 'en' ? frame.address : english(frame.address), frame.large);
}

/** This page in the other size of type. */
export function inOtherSize(frame: Frame): string {
  return link({ ...frame, large: !frame.large }, frame.address);
}

/** Where the page stands for anyone: what its QR code and its printed foot say. */
export function publicAddress(frame: Frame): string {
  return frame.origin + link({ ...frame, large: false }, frame.address);
}

function english(address: string): string {
  return address === '/' ? '/en' : `/en${address}`;
}

function sized(address: string, large: boolean): string {
  if (!large) return address;
  const [whole = '', hash] = address.split('#');
  const marked = `${whole}${whole.includes('?') ? '&' : '?'}large=1`;
  return hash === undefined ? marked : `${marked}#${hash}`;
}
