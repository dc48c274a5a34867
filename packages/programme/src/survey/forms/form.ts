/**
 * A form as a plain JSON value: what an XLSForm or an XForm says, read once. Shared by the server, the
 * office and the field application; it therefore needs nothing but the language (no zod, no packages)
 * and runs on a browser of 2017. What a form does not say is absent, so that it stays small on a phone.
 */
export type Form = {
  readonly format: 'qianwan-form/1';
  /** The id under which submissions come in: `form_id` of the settings sheet, `id` of the XForm. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What one filled-in copy speaks of. Answers of a household form count towards its village's facts. */
  readonly about: 'village' | 'household';
  /** How often a year each village or household is asked. */
  readonly timesAYear: number;
  /** Every language of the form; [''] where it names none. The first one is shown to begin with. */
  readonly languages: readonly string[];
  readonly items: readonly Item[];
  /** The choices that questions point to by the name of their list. */
  readonly lists: readonly ChoiceList[];
  /** What a filled-in copy is called in lists. */
  readonly instanceName?: Expression;
  /** Appearance of the whole form: `pages`, `theme-grid` … */
  readonly style?: string;
  /** Name of the form's root element; `data` where absent. */
  readonly root?: string;
};

/**
 * XPath 1.0 as ODK XForms has it. A node is named `${name}` (the question of that name, as in XLSForm)
 * or by its path (`/data/group/name`, `../name`); `.` is the question itself.
 */
export type Expression = string;

/** Words in each language of the form (`{ '': … }` where it names none); `${name}` in them shows an answer. */
export type Wording = Readonly<Record<string, string>>;

export type Item = Group | Repeat | Question;

/** What every item has. The names of the items of one group differ. */
type Named = {
  readonly name: string;
  readonly label?: Wording;
  readonly relevant?: Expression;
  readonly appearance?: string;
  /** The row of the survey sheet, as the spreadsheet program counts. Absent where there was no sheet. */
  readonly row?: number;
};

export type Group = Named & { readonly kind: 'group'; readonly items: readonly Item[] };

/** A group that is answered as often as there are things: members of a household, fields of a farm. */
export type Repeat = Named & {
  readonly kind: 'repeat';
  readonly items: readonly Item[];
  /** How many there are; absent where the person adds as many as there are. */
  readonly count?: Expression;
};

export const questionKinds = [
  'text',
  'integer',
  'decimal',
  'range',
  'date',
  'time',
  'dateTime',
  'one',
  'many',
  'rank',
  'photo',
  'signature',
  'audio',
  'video',
  'file',
  'geopoint',
  'geotrace',
  'geoshape',
  'barcode',
  'acknowledge',
  'note',
  'calculate',
  'hidden',
  'background',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Question = Named & {
  readonly kind: QuestionKind;
  readonly hint?: Wording;
  readonly guidance?: Wording;
  /** Files of the form beside the label, by language: a picture, a sound, a film. */
  readonly media?: Readonly<Partial<Record<'image' | 'audio' | 'video' | 'big-image', Wording>>>;
  /** Must be answered where this holds. */
  readonly required?: Expression;
  readonly requiredMessage?: Wording;
  readonly constraint?: Expression;
  readonly constraintMessage?: Wording;
  readonly calculation?: Expression;
  /** Computed again only when this answer changes (a name of a question); else whenever it can. */
  readonly trigger?: string;
  /** The answer to begin with, or an expression for it. */
  readonly default?: string;
  readonly readOnly?: Expression;
  /** For `one`, `many` and `rank`. */
  readonly choices?: Choosing;
  /** For `range`. */
  readonly range?: { readonly start: string; readonly end: string; readonly step: string };
  /** For `background`: what the device fills in by itself. */
  readonly source?: BackgroundSource;
  /** Longest side of a photo in pixels, where the form limits it. */
  readonly maxPixels?: number;
  /** Which measure of the programme the answer becomes a fact of (`survey/measures`). */
  readonly fact?: string;
  /** What reads the answer: reports, pages, rules. A question that nothing uses is not published. */
  readonly usedBy?: readonly string[];
  /** Why it is compulsory and until when: each added compulsory field needs both (rules.md §11.6(9)). */
  readonly reason?: string;
  readonly until?: string;
};

export type BackgroundSource =
  | 'start'
  | 'end'
  | 'today'
  | 'deviceid'
  | 'username'
  | 'phonenumber'
  | 'email'
  | 'subscriberid'
  | 'simserial'
  | 'audit'
  | 'start-geopoint';

/** Where the choices of a question come from. */
export type Choosing = {
  /** A list of the form; or a file beside it (`places.csv`); or the name of a repeat whose answers are chosen from. */
  readonly list: string;
  readonly from: 'list' | 'file' | 'repeat';
  /** Which choices are offered, over their columns: `county = ${county}`. */
  readonly filter?: Expression;
  readonly random?: true;
  readonly seed?: Expression;
  /** For files and repeats: the columns that hold value and label, where not `name` and `label`. */
  readonly value?: string;
  readonly label?: string;
};

export type ChoiceList = {
  readonly name: string;
  readonly choices: readonly Choice[];
  /** From the `external_choices` sheet (`select_one_external`): too long for the form's own XML. */
  readonly external?: true;
};

export type Choice = {
  readonly name: string;
  readonly label?: Wording;
  readonly media?: Question['media'];
  /** The other columns, for filters: `{ county: '330523' }`. */
  readonly columns?: Readonly<Record<string, string>>;
};

/**
 * What a person answered, nested as the form is. Every answer is text as XForms writes it (`12`, `a b`
 * for several choices, `30.5 119.6 0 5` for a point, a file's name for a photo); a repeat is a list;
 * '' and absent are the same: not answered.
 */
export type Answers = { readonly [name: string]: Answer };
export type Answer = string | Answers | readonly Answers[];

export function isQuestion(item: Item): item is Question {
  return item.kind !== 'group' && item.kind !== 'repeat';
}

/** An item with the names that lead to it from the root: ['members', 'age']. */
export type Placed<Kind extends Item = Item> = {
  readonly item: Kind;
  readonly path: readonly string[];
  /** The repeats that it stands in, outermost first, as paths. */
  readonly repeats: readonly (readonly string[])[];
};

/** Every item of a form, in the order of the form, groups before what is in them. */
export function itemsOf(form: Form): Placed[] {
  const placed: Placed[] = [];
  place(form.items, [], [], placed);
  return placed;
}

export function questionsOf(form: Form): Placed<Question>[] {
  return itemsOf(form).filter((placed): placed is Placed<Question> => isQuestion(placed.item));
}

function place(
  items: readonly Item[],
  above: readonly string[],
  repeats: Placed['repeats'],
  placed: Placed[],
): void {
  for (const item of items) {
    const path = [...above, item.name];
    placed.push({ item, path, repeats });
    if (isQuestion(item)) continue;
    place(item.items, path, item.kind === 'repeat' ? [...repeats, path] : repeats, placed);
  }
}

/** Words in a language; in the form's first where that one is not there; '' where there are none. */
export function wording(form: Form, words: Wording | undefined, language: string): string {
  if (words === undefined) return '';
  const own = words[language] ?? words[form.languages[0] ?? ''] ?? words[''];
  // Some sheets name a language differently from the others: any words are better than none.
  return own ?? words[Object.keys(words)[0] ?? ''] ?? '';
}
