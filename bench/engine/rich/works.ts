import { type Fen, fen } from '@qianwan/base/money';
import { between, type Random } from '@qianwan/base/random';
import type { Grade, Partner, Share, Work } from '@qianwan/planner';
import { countyOf, type Village } from './villages.ts';

/** What a village still lacks, each as a work. */
export function worksAt(random: Random, village: Village, villages: readonly Village[]): Work[] {
  const lacked = KINDS.filter(({ lacking }) => random() < lacking);
  return lacked.map((kind) => {
    const buildYears = between(random, 1, kind.mostYears);
    const partners = kind.isJoint ? neighboursOf(random, village, villages) : [];
    const site = siteOf(random, village, kind, partners.length + 1, buildYears);
    const grades = kind.grades.map((id, g) => gradeOf(random, site, id, g));
    return {
      id: workId(village, kind.name),
      place: village.id,
      purpose: kind.purpose,
      crew: kind.crew,
      claim: random() < 0.4 ? Math.round(0.2 * random() * site.merit) : 0,
      buildYears,
      grades,
      partners: partners.map(({ id }) => partnerOf(id, grades)),
      after: lacked
        .filter(({ name }) => name === kind.after)
        .map(({ name }) => workId(village, name)),
      notBefore: random() < 0.04 ? 2027 : null,
      notAfter: random() < 0.03 ? 2029 : null,
    };
  });
}

/** A kind of work; cost in 10,000 yuan and merit in points for a village of a thousand people. */
type Kind = {
  readonly name: string;
  readonly purpose: string;
  readonly crew: string;
  readonly cost: number;
  readonly merit: number;
  readonly mostYears: number;
  /** How often a village still lacks it. */
  readonly lacking: number;
  /** The part of the cost that the village itself pays. */
  readonly ownPart: number;
  /** The kind that must stand first, where the village lacks that too. */
  readonly after: string | null;
  readonly isJoint: boolean;
  readonly grades: readonly string[];
};

const usual = { mostYears: 1, ownPart: 0.1, after: null, isJoint: false, grades: ['usual'] };
const twoGrades = ['usual', 'full'];
const KINDS: readonly Kind[] = [
  { ...usual, name: 'waste', ...buildersFor('environment'), cost: 30, merit: 60, lacking: 0.5 },
  { ...usual, name: 'toilet', ...buildersFor('environment'), cost: 60, merit: 70, lacking: 0.8 },
  {
    ...usual,
    name: 'sewage',
    purpose: 'environment',
    crew: 'water',
    cost: 180,
    merit: 120,
    mostYears: 2,
    lacking: 0.8,
    ownPart: 0.05,
    after: 'toilet',
    grades: twoGrades,
  },
  {
    ...usual,
    name: 'road',
    purpose: 'road',
    crew: 'paver',
    cost: 150,
    merit: 130,
    mostYears: 2,
    lacking: 0.7,
    after: 'sewage',
    grades: twoGrades,
  },
  {
    ...usual,
    name: 'river',
    purpose: 'environment',
    crew: 'water',
    cost: 120,
    merit: 80,
    mostYears: 2,
    lacking: 0.5,
    isJoint: true,
  },
  {
    ...usual,
    name: 'green',
    ...buildersFor('culture'),
    cost: 50,
    merit: 40,
    lacking: 0.8,
    after: 'waste',
  },
  {
    ...usual,
    name: 'hall',
    ...buildersFor('culture'),
    cost: 160,
    merit: 100,
    mostYears: 3,
    lacking: 0.6,
    ownPart: 0.2,
    grades: twoGrades,
  },
];

function buildersFor(purpose: string): { readonly purpose: string; readonly crew: string } {
  return { purpose, crew: 'builder' };
}

const workId = ({ id }: Village, name: string): string => `${id}-${name}`;

/** Every other river is led together with the next village of the valley, or the next two. */
function neighboursOf(random: Random, village: Village, villages: readonly Village[]): Village[] {
  if (random() < 0.5) return [];
  const next = villages.slice(village.index + 1, village.index + 1 + between(random, 1, 2));
  return next.filter(({ valley }) => valley === village.valley);
}

/** What is drawn once for all grades of a work. */
type Site = {
  readonly county: string;
  readonly cost: number;
  readonly merit: number;
  readonly buildYears: number;
  /** Parts of the cost. */
  readonly parts: Readonly<Record<'province' | 'prefecture' | 'county' | 'own', number>>;
};

/** Poorer villages are helped by the province, the others more by their county, some by the prefecture. */
function siteOf(
  random: Random,
  village: Village,
  kind: Kind,
  places: number,
  buildYears: number,
): Site {
  // A larger village gets a little more for the same money: costs grow with people to the power 3/4.
  const fourthRoot = Math.sqrt(Math.sqrt(village.people));
  const people = fourthRoot * fourthRoot * fourthRoot;
  const province = village.isPoor ? 0.6 : 0.35;
  const prefecture = random() < 0.5 ? 0.08 + 0.12 * random() : 0;
  const own = kind.ownPart / places;
  return {
    county: countyOf(village),
    cost: kind.cost * people * village.terrain * around(random),
    merit: 100 * kind.merit * village.people * around(random),
    buildYears,
    parts: { province, prefecture, county: 1 - province - prefecture - kind.ownPart, own },
  };
}

/** A number about 1, from 0.55 to 1.45, mostly in the middle. */
const around = (random: Random): number => 0.55 + 0.45 * (random() + random());

/** The second grade costs a third more and serves a fifth better. */
function gradeOf(random: Random, site: Site, id: string, g: number): Grade {
  const { parts, county } = site;
  const cost = site.cost * (g === 0 ? 1 : 1.33);
  const isOnCredit = random() < 0.3;
  const shares: Share[] = [
    { payer: 'province', fen: overYears(cost * parts.province, site.buildYears) },
    { payer: 'prefecture', fen: overYears(cost * parts.prefecture, site.buildYears) },
    { payer: county, fen: overYears(cost * parts.county, site.buildYears) },
  ];
  return {
    id,
    merit: Math.round(site.merit * (g === 0 ? 1 : 1.2)),
    shares: shares.filter((share) => share.fen.some((amount) => amount > 0)),
    ownFen: yuan(cost * parts.own),
    upkeepFen: yuan(cost * (0.01 + 0.02 * random())),
    serviceFen: isOnCredit ? yuan(cost * parts.own * 0.08) : fen(0),
  };
}

/** The same in every year of building; the last one pays what is odd. */
function overYears(tenThousandYuan: number, years: number): Fen[] {
  const whole = yuan(tenThousandYuan);
  const part = Math.floor(whole / years);
  const last = whole - part * (years - 1);
  return Array.from({ length: years }, (_, t) => fen(t === years - 1 ? last : part));
}

/** A partner bears what the leader does in the first grade. */
function partnerOf(place: string, [grade]: readonly Grade[]): Partner {
  const { ownFen = fen(0), upkeepFen = fen(0), serviceFen = fen(0) } = grade ?? {};
  return { place, ownFen, upkeepFen, serviceFen };
}

/** Whole yuan, in fen. */
const yuan = (tenThousandYuan: number): Fen => fen(100 * Math.round(10_000 * tenThousandYuan));
