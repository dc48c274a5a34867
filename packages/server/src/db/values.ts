/**
 * How PostgreSQL's types reach us, by type id, the same from both drivers: whole numbers are numbers
 * (money stays below 2^53), days stay text (see base/calendar), instants become ISO 8601 in UTC.
 */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

export const parsers: Record<number, (text: string) => string | number> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
};
