const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAY_MS = 86_400_000;
/** The programme's clocks run in China: a day-and-time without a zone is meant so, and so are days out of instants. */
const CHINA_MS = 8 * 3_600_000;

/** Days since 1970-01-01 of a day, or (with their fraction, by China's clocks) of a day and time; null for other text. */
export function daysOf(text: string): number | null {
  if (DATE.test(text)) return wholeDays(text);
  const [, date = '', hours = '0', minutes = '0', seconds = '0', zone = ''] =
    DATE_TIME.exec(text) ?? [];
  const days = wholeDays(date);
  if (days === null) return null;
  const ms =
    Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);
  return days + (ms - zoneMs(zone) + CHINA_MS) / DAY_MS;
}

function wholeDays(text: string): number | null {
  if (!DATE.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || dayText(ms / DAY_MS) !== text ? null : ms / DAY_MS;
}

function zoneMs(zone: string): number {
  if (zone === '') return CHINA_MS;
  if (zone === 'Z') return 0;
  const sign = zone.charAt(0) === '-' ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || '0')) * 60_000;
}

/** '2026-03-31' of whole days since 1970; '' beyond the calendar. */
export function dayText(days: number): string {
  const date = new Date(Math.floor(days) * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** '2026-03-31T08:00:00.000+08:00' of days since 1970 with their fraction, by China's clocks. */
export function instantText(days: number): string {
  const date = new Date(Math.round(days * DAY_MS));
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, -1)}+08:00`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekDays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** A day and time in a pattern of ODK's: %Y %y %m %n %b %d %e %H %h %M %S %3 %a %%. Others stay as they are. */
export function formatDays(days: number, pattern: string): string {
  const date = new Date(Math.round(days * DAY_MS));
  if (Number.isNaN(date.getTime())) return '';
  return pattern.replace(/%(.)/g, (whole, letter: string) => partOf(date, letter) ?? whole);
}

function partOf(date: Date, letter: string): string | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  switch (letter) {
    case 'Y':
      return String(date.getUTCFullYear()).padStart(4, '0');
    case 'y':
      return two(date.getUTCFullYear() % 100);
    case 'm':
      return two(date.getUTCMonth() + 1);
    case 'n':
      return String(date.getUTCMonth() + 1);
    case 'b':
      return months[date.getUTCMonth()] ?? '';
    case 'd':
      return two(date.getUTCDate());
    case 'e':
      return String(date.getUTCDate());
    case 'H':
      return two(date.getUTCHours());
    case 'h':
      return String(date.getUTCHours());
    case 'M':
      return two(date.getUTCMinutes());
    case 'S':
      return two(date.getUTCSeconds());
    case '3':
      return String(date.getUTCMilliseconds()).padStart(3, '0');
    case 'a':
      return weekDays[date.getUTCDay()] ?? '';
    case '%':
      return '%';
    default:
      return null;
  }
}
