/**
 * The one theme: paper, ink, mineral green, one vermilion seal (after 《富春山居图》). antd's tokens,
 * charts, maps and the public pages all take their colours, type and measures from here.
 */
export const colours = {
  /** The ground of a page, and what lies on it. */
  paper: '#F7F4EC',
  surface: '#FFFFFF',
  /** A band set back from the paper: table heads, tracks of bars. */
  shade: '#EFEADD',
  ink: '#1F2A2E',
  muted: '#5B666A',
  line: '#DAD5C7',
  /** Borders that must be seen to be used (3:1 on paper): fields, tiles. */
  rule: '#8A8674',
  /** Good, done, first choice. */
  green: '#2F6B5A',
  greenWash: '#E4EEE8',
  /** Information, water. */
  azurite: '#2B5C86',
  azuriteWash: '#E3ECF3',
  /** Waiting, caution: the pigment for areas, the ink for words. */
  ochre: '#B97A1F',
  ochreInk: '#855510',
  ochreWash: '#F7EBD3',
  /** Refused, overdue, the seal. Sparingly. */
  vermilion: '#B23A2B',
  vermilionWash: '#F8E6E1',
} as const;

export type Colour = keyof typeof colours;

/** Every pair of words on a ground that screens use; a test holds each to WCAG AA (4.5 : 1). */
export const textPairs: readonly (readonly [words: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'shade'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['muted', 'shade'],
  ['green', 'paper'],
  ['green', 'surface'],
  ['green', 'greenWash'],
  ['azurite', 'paper'],
  ['azurite', 'surface'],
  ['azurite', 'azuriteWash'],
  ['ochreInk', 'paper'],
  ['ochreInk', 'surface'],
  ['ochreInk', 'ochreWash'],
  ['vermilion', 'paper'],
  ['vermilion', 'surface'],
  ['vermilion', 'vermilionWash'],
  ['surface', 'green'],
  ['surface', 'azurite'],
  ['surface', 'vermilion'],
  ['surface', 'ink'],
  ['ink', 'greenWash'],
  ['ink', 'azuriteWash'],
  ['ink', 'ochreWash'],
  ['ink', 'vermilionWash'],
];

/** Six payers in six pigments: azurite, cloud, mineral green, ochre, wisteria, umber. */
export const payerColours = {
  government: '#2B5C86',
  department: '#7FA3BF',
  collective: '#2F6B5A',
  household: '#B97A1F',
  society: '#8B5E83',
  company: '#8A5A44',
} as const;

/** What a village on the map has come to; its mark says the same without colour. */
export const mapColours = {
  built: colours.green,
  planned: '#8DB8A6',
  asked: colours.ochre,
  quiet: '#C9C4B4',
  land: '#FBF9F3',
  border: '#A39E8C',
} as const;

/** Family names stand without quotes, so that they read the same in a style sheet and in an attribute. */
export const type = {
  sans: 'Noto Sans SC,Source Han Sans SC,PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans CJK SC,system-ui,sans-serif',
  /** Titles, where the device has a Song face. */
  serif:
    'Noto Serif SC,Source Han Serif SC,Songti SC,STSong,Noto Serif CJK SC,SimSun,Georgia,serif',
  /** Before the above on English pages: Chinese faces draw Latin apostrophes as wide as a character. */
  latinSans: '-apple-system,Segoe UI,Roboto,Noto Sans,Liberation Sans,Arial',
  latinSerif: 'Georgia,Noto Serif,Liberation Serif,Times New Roman',
  /** Pixels: the office, public pages, and public pages in large type. */
  office: 16,
  public: 18,
  publicLarge: 22,
  lineHeight: 1.6,
  /** Forty Chinese characters a line at most. */
  measureEm: 38,
} as const;

/** Distances in pixels; screens use no others. */
export const space = { xs: 4, s: 8, m: 16, l: 24, xl: 40, xxl: 64 } as const;

export const radius = { small: 3, medium: 6 } as const;

/** The least side of anything a thumb must hit. */
export const thumbPx = 48;
