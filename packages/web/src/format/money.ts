import type { Language } from '#words/language';
import { thousands } from './number.ts';

const WAN_FEN = 1_000_000;
const YI_FEN = 10_000_000_000;
const MILLION_FEN = 100_000_000;

/** Money as people say it: 12.34 万元, 1.05 亿元, 860 元; ¥123,400, ¥12.34 million. Rounded; see exactMoney. */
export function money(fen: number, language: Language): string {
  const size = Math.abs(fen);
  if (language === 'en') {
    return size < MILLION_FEN
      ? `${yen(fen)}`
      : `${sign(fen)}¥${hundredths(size, MILLION_FEN)} million`;
  }
  if (size >= YI_FEN) return `${sign(fen)}${hundredths(size, YI_FEN)} 亿元`;
  if (size >= WAN_FEN) return `${sign(fen)}${hundredths(size, WAN_FEN)} 万元`;
  return `${sign(fen)}${yuanText(size)} 元`;
}

/** Money where there is little room, to three figures or so: 2,644 万元, 1.4 亿元, ¥26.4 million. */
export function roundMoney(fen: number, language: Language): string {
  if (language === 'en') return money(toUnit(fen, MILLION_FEN / 10), language);
  if (Math.abs(fen) >= YI_FEN) return money(toUnit(fen, YI_FEN / 10), language);
  return money(Math.abs(fen) < 100 * WAN_FEN ? fen : toUnit(fen, WAN_FEN), language);
}

function toUnit(fen: number, unit: number): number {
  return Math.abs(fen) < unit ? fen : Math.round(fen / unit) * unit;
}

/** Money to the fen, for books: 123,400.00. The unit stands in the head of the column. */
export function exactMoney(fen: number): string {
  const size = Math.abs(fen);
  return `${sign(fen)}${thousands(Math.trunc(size / 100))}.${String(size % 100).padStart(2, '0')}`;
}

function yen(fen: number): string {
  return `${sign(fen)}¥${yuanText(Math.abs(fen))}`;
}

/** Whole yuan without cents, others with both digits. */
function yuanText(fen: number): string {
  return fen % 100 === 0 ? thousands(fen / 100) : exactMoney(fen);
}

/** The amount in a larger unit, to two places at most, half up, without idle zeros. */
function hundredths(fen: number, unit: number): string {
  const rounded = Math.round(fen / (unit / 100));
  const text = `${thousands(Math.trunc(rounded / 100))}.${String(rounded % 100).padStart(2, '0')}`;
  return text.replace(/\.00$/, '').replace(/(\.\d)0$/, '$1');
}

function sign(fen: number): string {
  return fen < 0 ? '−' : '';
}
