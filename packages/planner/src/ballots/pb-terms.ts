import type { Day } from '@qianwan/base/calendar';
import type { Amount } from './amount.ts';

/**
 * The vocabulary of the .pb format (pabulib.org/format): every key of META and every column of
 * PROJECTS and VOTES with the kind of value it holds. Keys are those of the format.
 */
export const metaTerms = {
  description: 'text',
  country: 'text',
  unit: 'text',
  district: 'text',
  subunit: 'text',
  instance: 'text',
  num_projects: 'count',
  num_votes: 'count',
  budget: 'amount',
  vote_type: 'vote-type',
  rule: 'text',
  date_begin: 'date',
  date_end: 'date',
  min_length: 'count',
  max_length: 'count',
  min_sum_cost: 'amount',
  max_sum_cost: 'amount',
  min_points: 'points',
  max_points: 'points',
  min_sum_points: 'points',
  max_sum_points: 'points',
  default_score: 'points',
  min_project_cost: 'amount',
  max_project_cost: 'amount',
  min_project_score_threshold: 'points',
  neighborhoods: 'list',
  subdistricts: 'list',
  categories: 'list',
  edition: 'text',
  language: 'text',
  currency: 'text',
  fully_funded: 'mark',
  experimental: 'mark',
  comment: 'comments',
  acknowledgments: 'text',
  leftover_budget: 'text',
  budget_per_category: 'amounts',
  budget_per_neighborhood: 'amounts',
  min_length_per_category: 'count',
  max_length_per_category: 'count',
  min_sum_cost_per_category: 'amounts',
  max_sum_cost_per_category: 'amounts',
} as const satisfies Record<string, PbKind>;

/** What a file must say about itself. */
export const obligatoryMeta: readonly (keyof typeof metaTerms)[] = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'budget',
  'vote_type',
  'rule',
  'date_begin',
  'date_end',
];

export const projectTerms = {
  project_id: 'text',
  cost: 'amount',
  votes: 'count',
  score: 'points',
  name: 'text',
  category: 'list',
  beneficiaries: 'list',
  /** An older name of beneficiaries. */
  target: 'list',
  /** 0 not selected, 1 selected, 2 with what was left over, 3 otherwise. */
  selected: 'selection',
  neighborhood: 'text',
  subunit: 'text',
  district: 'text',
  description: 'text',
  proposer: 'text',
  public_id: 'text',
  latitude: 'degrees',
  longitude: 'degrees',
} as const satisfies Record<string, PbKind>;

export const voteTerms = {
  voter_id: 'text',
  vote: 'list',
  points: 'points-list',
  /** A number, or a span as the city published it. */
  age: 'text',
  sex: 'sex',
  voting_method: 'method',
  district: 'text',
  neighborhood: 'text',
  education: 'text',
  topic_preference_transport: 'count',
  topic_preference_culture: 'count',
  topic_preference_nature: 'count',
  district_preference: 'text',
  time_taken_seconds: 'count',
  format_easiness: 'text',
  format_expressiveness: 'text',
  format_rank: 'text',
} as const satisfies Record<string, PbKind>;

export type PbKind = keyof PbValues;

/** What a value of each kind is read as. */
export type PbValues = {
  readonly text: string;
  readonly count: number;
  readonly amount: Amount;
  readonly amounts: readonly Amount[];
  /** May be negative, and in halves. */
  readonly points: number;
  readonly 'points-list': readonly number[];
  readonly list: readonly string[];
  readonly date: PbDate;
  readonly 'vote-type': VoteType;
  /** Only '1' can be said. */
  readonly mark: 1;
  /** Without their numbers '#1: '. */
  readonly comments: readonly string[];
  readonly selection: 0 | 1 | 2 | 3;
  readonly sex: 'M' | 'F' | 'O';
  readonly method: 'internet' | 'paper';
  readonly degrees: number;
};

export type VoteType = 'approval' | 'choose-1' | 'cumulative' | 'scoring' | 'ordinal';

/** A day, or only a year: '07.10.2022' or '2022'. */
export type PbDate = { readonly year: number; readonly day: Day | null };

type Terms = Readonly<Record<string, PbKind>>;

/** One value for each term; what is not said is absent. */
export type PbRecord<T extends Terms> = { readonly [Key in keyof T]?: PbValues[T[Key]] };
