// Checks a plan against its problem: docs/formats/plan.md, rule by rule, with the numbers used there.
// It shares no code with the programme that makes plans and needs nothing but JavaScript:
//
//   node check-plan.mjs problem.json plan.json        says 'sound', or names each broken rule
//   import { checkPlan } from './check-plan.mjs';     in a browser too: returns them as a list
//
// Both documents are taken to have the shape of their schemas, and the problem to be without faults.
// Money is whole fen and fits a number; what is multiplied with prices is counted in BigInt (0n, 10n).
// An *option* is { work, grade, year }: a work in a grade, finished in a year, whether built or not.

/** Returns every broken rule as { rule, code, detail }; an empty list: the plan may be believed. */
export function checkPlan(problem, plan) {
  if (problem.format !== 'qianwan-problem/2' || plan.format !== 'qianwan-plan/2') {
    return [{ rule: 0, code: 'format-unknown', detail: `${problem.format}, ${plan.format}` }];
  }
  const facts = factsOf(problem, plan);
  // What is not in the problem cannot be weighed against it.
  const unknown = brokenIn(FIRST_RULE, facts);
  return unknown.length > 0 ? unknown : brokenIn(RULES, facts);
}

/** In each list of rules, 'number code' finds where the rule is broken. */
function brokenIn(rules, facts) {
  return Object.entries(rules).flatMap(([name, find]) => {
    const [rule, code] = name.split(' ');
    return find(facts).map((detail) => ({ rule: Number(rule), code, detail: String(detail) }));
  });
}

const FIRST_RULE = {
  '1 unknown-work': ({ plan, works }) => idsOf(plan.choices, (row) => !works.has(row.work)),
  '1 work-twice': ({ plan }) => repeated(plan.choices.map((row) => row.work)),
  '1 unknown-grade': ({ options }) => namesOf(options, ({ work, grade }) => work && !grade),
  '1 year-outside-plan': ({ plan, years }) => idsOf(plan.choices, (r) => !years.includes(r.year)),
};

const RULES = {
  '2 window': ({ built }) => namesOf(built, (option) => !isInWindow(option)),
  '2 building-outside-plan': ({ built, years }) => namesOf(built, (row) => !isBuiltIn(years, row)),
  '3 prerequisite-missing': ({ built, yearOf }) =>
    namesOf(built, ({ work, year }) => work.after.some((id) => yearOf(id) > year)),
  '4 commitment': ({ problem, builtOf }) =>
    idsOf(problem.commitments, (row) => !keeps(builtOf.get(row.work), row)),
  '5 place-pace': (facts) => atPlaces(facts, (p, all, y) => finishedIn(all, y) > p.worksPerYear),
  '6 own-money': (facts) => atPlaces(facts, (p, all, y, t) => ownBy(all, y) > p.ownFen[t]),
  '7 means': (facts) => atPlaces(facts, (...given) => beyondMeans(...given) > 0),
  '8 unknown-transfer': ({ plan, mostOf }) => idsOf(plan.moves, (row) => !mostOf.has(row.transfer)),
  '8 move-twice': ({ plan }) => repeated(plan.moves.map((row) => row.transfer)),
  '8 move-not-whole-fen': ({ plan }) => idsOf(plan.moves, ({ fen }) => !isWhole(fen) || fen < 1),
  '8 move-too-large': ({ plan, mostOf }) =>
    idsOf(plan.moves, ({ transfer, fen }) => fen > mostOf.get(transfer)),
  '9 envelope-overdrawn': ({ left }) => keysOf(left, (fen) => fen < 0),
  '10 no-envelope': ({ built, needsOf }) =>
    namesOf(built, (option) => needsOf(option).some((need) => need.envelope === null)),
  '11 pace': ({ problem, used }) => idsOf(problem.paces, (row) => used.get(row) > row.works),
  '12 floor': ({ problem, used }) => idsOf(problem.floors, (row) => used.get(row) < row.fen),
  '13 match': ({ problem, used }) => idsOf(problem.matches, (row) => used.get(row) > 0),
  '14 value': (facts) => different(facts.plan.value, earnedByAll(facts)),
  '15 bound-below-value': ({ plan }) => (plan.bound < plan.value ? [plan.bound] : []),
  '16 certificate': (facts) => facts.unreadable(),
  '17 bound': (facts) =>
    facts.unreadable().length > 0 ? [] : different(facts.plan.bound, provedBound(facts)),
  '18 ground-twice': ({ plan }) => repeated(plan.grounds.map((row) => row.work)),
  '18 ground-not-true': untrueGrounds,
  '18 ground-missing': ({ problem, years, yearOf, told }) =>
    idsOf(problem.works, ({ id }) => yearOf(id) !== years[0] && !told.has(id)),
};

const idsOf = (rows, isBroken) => rows.filter(isBroken).map((r) => r.id ?? r.work ?? r.transfer);
const namesOf = (options, isBroken) => options.filter(isBroken).map(({ work }) => work.id);
const keysOf = (map, isBroken) => [...map.keys()].filter((key) => isBroken(map.get(key)));
const different = (said, counted) => (said === counted ? [] : [`${said}, counted ${counted}`]);
const isWhole = (amount) => Number.isSafeInteger(amount) && amount >= 0;
const sum = (rows, amount) => rows.reduce((total, row) => total + amount(row), 0);
const keyOf = (...parts) => JSON.stringify(parts);
function repeated(ids) {
  const seen = new Set();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}
function grouped(rows, keyFor) {
  const groups = new Map(rows.map((row) => [keyFor(row), []]));
  for (const row of rows) groups.get(keyFor(row)).push(row);
  return groups;
}
function remembered(compute) {
  const known = new Map();
  return (key) => (known.has(key) ? known.get(key) : known.set(key, compute(key)).get(key));
}

// ---------------------------------------------------------------- what is looked up again and again
function factsOf(problem, plan) {
  const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
  const facts = { problem, plan, works: byId(problem.works), places: byId(problem.places) };
  facts.mostOf = new Map(problem.transfers.map((row) => [row.id, row.mostFen ?? Infinity]));
  facts.moved = new Map(problem.transfers.map((row) => [row.id, 0]));
  for (const { transfer: id, fen } of plan.moves) facts.moved.set(id, facts.moved.get(id) + fen);
  facts.years = problem.years.map((row) => row.year);
  facts.worthIn = (year) => problem.years[year - facts.years[0]].worth;
  facts.options = plan.choices.map((row) => optionIn(facts, row));
  facts.built = facts.options.filter(({ grade }) => grade);
  facts.builtOf = new Map(facts.built.map((option) => [option.work.id, option]));
  facts.yearOf = (id) => facts.builtOf.get(id)?.year ?? Infinity;
  facts.builtAt = grouped(facts.built.flatMap(burdensOf), ({ place }) => place);
  facts.promises = new Map(problem.commitments.map((row) => [row.work, row]));
  facts.told = new Set(plan.grounds.map((row) => row.work));
  facts.needsOf = needsIn(problem);
  facts.limitsOf = remembered((work) => limitsFor(facts, work));
  facts.left = leftIn(facts);
  facts.used = usageIn(facts);
  facts.priceOf = remembered((list) => pricesIn(plan, list));
  facts.items = remembered(() => itemsIn(facts));
  facts.unreadable = remembered(() => unreadableIn(facts));
  return facts;
}

/** The option that a choice or a ground names; work or grade are undefined where they are unknown. */
function optionIn({ works }, { work: id, grade, year }) {
  const work = works.get(id);
  return { work, grade: work?.grades.find((row) => row.id === grade), year };
}

const buildingYears = ({ work, year }) =>
  Array.from({ length: work.buildYears }, (_, k) => year - work.buildYears + 1 + k);
const isBuiltIn = (years, option) => buildingYears(option).every((year) => years.includes(year));
const isInWindow = ({ work, year }) =>
  year >= (work.notBefore ?? year) && year <= (work.notAfter ?? year);
const isItsYear = ({ years, promises }, option) =>
  isInWindow(option) && isBuiltIn(years, option) && keeps(option, promises.get(option.work.id));

/** Whether an option keeps a promise: in time, and in the grade that was promised. */
function keeps(option, promise) {
  if (option === undefined || promise === undefined) return promise === undefined;
  const isInTime = Math.abs(option.year - promise.year) <= promise.slack;
  return isInTime && (promise.grade ?? option.grade.id) === option.grade.id;
}

/** What each place bears of an option: the lead by its grade, the others as partners. */
const burdensOf = ({ work, grade, year }) =>
  [{ ...grade, place: work.place }, ...work.partners].map((row) => ({ ...row, id: work.id, year }));

/** The needs of an option by year, then payer; `envelope` null: nothing pays it. */
function needsIn({ envelopes }) {
  const purses = new Map(envelopes.map((row) => [keyOf(row.payer, row.year, row.purpose), row.id]));
  const purseOf = ({ payer, year }, purpose) => purses.get(keyOf(payer, year, purpose)) ?? null;
  return (option) =>
    buildingYears(option)
      .flatMap((year, k) =>
        option.grade.shares.map(({ payer, fen }) => ({ payer, year, fen: fen[k] })),
      )
      .filter(({ fen }) => fen > 0)
      .sort((a, b) => a.year - b.year || (a.payer < b.payer ? -1 : 1))
      .map((n) => ({ ...n, envelope: purseOf(n, option.work.purpose) ?? purseOf(n, null) }));
}

const LIMITS = ['paces', 'floors', 'matches'];
/** The limits that count a work, by its lead place. */
function limitsFor({ problem, places }, { place, crew }) {
  const isIn = (group) => group === null || places.get(place).groups.includes(group);
  const counts = (row) => isIn(row.group) && (row.crew ?? crew) === crew;
  return Object.fromEntries(LIMITS.map((kind) => [kind, problem[kind].filter(counts)]));
}

/** What an option uses of a limit: works in building, fen, thousandths of a fen beyond the match. */
const usesOf = {
  paces: (pace, option) => (buildingYears(option).includes(pace.year) ? 1 : 0),
  floors: ({ payer }, { grade }) => owed(grade, (other) => payer === null || payer === other),
  matches: ({ payer, of, perMille }, { grade }) =>
    1000 * owed(grade, (other) => payer === other) - perMille * owed(grade, (o) => of.includes(o)),
};
const owed = ({ shares }, isMeant) =>
  sum(shares, ({ payer, fen }) => (isMeant(payer) ? sum(fen, (amount) => amount) : 0));

/** For each limit what the whole plan uses of it. */
function usageIn({ problem, built, limitsOf }) {
  const used = new Map(LIMITS.flatMap((kind) => problem[kind].map((limit) => [limit, 0])));
  for (const option of built) {
    for (const [kind, limits] of Object.entries(limitsOf(option.work))) {
      for (const limit of limits) used.set(limit, used.get(limit) + usesOf[kind](limit, option));
    }
  }
  return used;
}

/** What is left in each envelope after the plan's moves and the needs of what it builds. */
function leftIn({ problem, moved, built, needsOf }) {
  const left = new Map(problem.envelopes.map((row) => [row.id, row.fen]));
  const add = (id, fen) => left.has(id) && left.set(id, left.get(id) + fen);
  for (const { id, from, to } of problem.transfers) {
    const fen = moved.get(id);
    add(from, -fen);
    add(to, fen);
  }
  for (const { envelope, fen } of built.flatMap(needsOf)) add(envelope, -fen);
  return left;
}

// -------------------------------------------------------------------------------------- rules 5 to 7
const atPlaces = ({ problem, builtAt, years }, isBroken) =>
  problem.places.flatMap((place) => {
    const all = builtAt.get(place.id) ?? [];
    return years.filter((year, t) => isBroken(place, all, year, t)).map((y) => `${place.id} ${y}`);
  });
const finishedIn = (burdens, year) => burdens.filter((row) => row.year === year).length;
const ownBy = (burdens, year) => sum(burdens, (row) => (row.year <= year ? row.ownFen : 0));

/** By how many thousandths of a fen the worst case of its means falls short at the end of year t. */
function beyondMeans({ means }, burdens, year, t) {
  const upkeep = sum(burdens, (row) => (row.year <= year ? row.upkeepFen : 0));
  const service = sum(burdens, (row) => (row.year <= year ? row.serviceFen : 0));
  const shorts = means.map((row) => upkeep * row.upkeepPerMille + 1000 * (service - row.fen[t]));
  return Math.max(0, ...shorts);
}

// ------------------------------------------------------------------------------------ rules 14 and 16
/** What a synergy earns when its works are finished in these years (Infinity: not at all). */
function earnedByPair({ merit, when }, first, second, worthIn) {
  const later = Math.max(first, second);
  if (later === Infinity || (when === 'same-year' && first !== second)) return 0;
  return worthIn(later) * merit;
}

const earnedByOne = ({ work, grade, year }, worthIn) => worthIn(year) * (grade.merit + work.claim);
const earnedByAll = ({ problem, built, yearOf, worthIn }) =>
  sum(built, (option) => earnedByOne(option, worthIn)) +
  sum(problem.synergies, (s) => earnedByPair(s, yearOf(s.works[0]), yearOf(s.works[1]), worthIn));

/** The price of an id as BigInt, 0 where it is not listed. */
function pricesIn({ certificate }, list) {
  const known = new Map(certificate[list].map(({ id, price }) => [id, BigInt(price)]));
  return (id) => known.get(id) ?? 0n;
}

/** The whole of a synergy that is split in year t. */
function wholeOf({ merit, when }, { problem, plan }, t) {
  const next = when === 'both-stand' ? (problem.years[t + 1]?.worth ?? 0) : 0;
  return BigInt(plan.certificate.scale) * BigInt(problem.years[t].worth - next) * BigInt(merit);
}

/** What of the certificate cannot be read. Gains are asked for last: they need all the rest. */
function unreadableIn(facts) {
  const { problem, plan, years, items } = facts;
  const { scale, synergies, partners, ...prices } = plan.certificate;
  if (!isWhole(scale) || scale < 1) return ['scale'];
  const unreadable = Object.entries(prices).flatMap(([list, rows]) => {
    const open = new Set(problem[list].map((row) => row.id));
    return idsOf(rows, ({ id, price }) => !open.delete(id) || !isWhole(price));
  });
  if (unreadable.length > 0) return unreadable;
  const price = facts.priceOf('envelopes');
  const earns = ({ from, to, mostFen }) => mostFen === null && price(from) < price(to);
  unreadable.push(...idsOf(problem.transfers, earns));
  const splits = new Map(synergies.map((row) => [row.id, row.first]));
  const isSplit = (row, first) =>
    first?.length === years.length &&
    first.every((part, t) => isWhole(part) && part <= wholeOf(row, facts, t));
  unreadable.push(...idsOf(problem.synergies, (row) => !isSplit(row, splits.get(row.id))));
  if (synergies.length !== problem.synergies.length) unreadable.push('synergies');
  const open = new Set(problem.works.flatMap((w) => w.partners.map((p) => keyOf(w.id, p.place))));
  const isForEachYear = (row) => row.length === years.length && row.every(Number.isSafeInteger);
  const isCredit = (row) => open.delete(keyOf(row.work, row.place)) && isForEachYear(row.credit);
  unreadable.push(...idsOf(partners, (row) => !isCredit(row)), ...open);
  return unreadable.length > 0 ? unreadable : keysOf(items(), (list) => !isExact(list));
}

/** At most one item of each work is chosen, so its largest gain stands for the work. */
function isExact(items) {
  const sizesOf = ({ gains }) => gains.map((gain) => Math.abs(Number(gain ?? 0n)));
  const byWork = [...grouped(items, (item) => item.id).values()];
  return sum(byWork, (rows) => Math.max(...rows.flatMap(sizesOf))) < 2 ** 53;
}

// ------------------------------------------------------------------------------------ rule 17: bound
function provedBound({ problem, plan, years, items, priceOf }) {
  const worth = (list, amount) =>
    problem[list].reduce((sum, row) => sum + priceOf(list)(row.id) * BigInt(row[amount]), 0n);
  let total = worth('envelopes', 'fen') + worth('paces', 'works') - worth('floors', 'fen');
  for (const place of problem.places) {
    const best = bestOf(place, items().get(place.id), years.length);
    if (best > -Infinity) total += BigInt(best);
  }
  for (const { from, to, mostFen } of problem.transfers) {
    const rise = priceOf('envelopes')(to) - priceOf('envelopes')(from);
    if (mostFen !== null && rise > 0n) total += BigInt(mostFen) * rise;
  }
  const scale = BigInt(plan.certificate.scale);
  const remainder = ((total % scale) + scale) % scale;
  return Number((total - remainder) / scale);
}

/** What may be finished at each place, with its gain in each year (null: not open). */
function itemsIn(facts) {
  const { problem, plan, years, promises } = facts;
  const gainOf = gainsIn(facts);
  const credits = new Map(plan.certificate.partners.map((c) => [keyOf(c.work, c.place), c.credit]));
  const itemsAt = new Map(problem.places.map((place) => [place.id, []]));
  for (const work of problem.works) {
    const item = { id: work.id, after: work.after, isPromised: promises.has(work.id) };
    const isOpen = years.map(() => false);
    for (const grade of work.grades) {
      const gains = years.map((year) => gainOf({ work, grade, year }));
      for (const [t, gain] of gains.entries()) isOpen[t] ||= gain !== null;
      itemsAt.get(work.place).push({ ...grade, ...item, gains });
    }
    for (const partner of work.partners) {
      const credit = credits.get(keyOf(work.id, partner.place)).map(BigInt);
      const gains = credit.map((part, t) => (isOpen[t] ? part : null));
      itemsAt.get(partner.place).push({ ...partner, ...item, gains });
    }
  }
  return itemsAt;
}

function gainsIn(facts) {
  const { plan, years, limitsOf, needsOf, worthIn, priceOf } = facts;
  const isOpen = openIn(facts);
  const extra = creditsIn(facts);
  const scale = BigInt(plan.certificate.scale);
  return (option) => {
    if (!isOpen(option)) return null;
    let gain = scale * BigInt(earnedByOne(option, worthIn));
    gain += extra.get(option.work.id)[option.year - years[0]];
    for (const need of needsOf(option))
      gain -= priceOf('envelopes')(need.envelope) * BigInt(need.fen);
    for (const [kind, limits] of Object.entries(limitsOf(option.work))) {
      for (const limit of limits) {
        const amount = priceOf(kind)(limit.id) * BigInt(usesOf[kind](limit, option));
        gain += kind === 'floors' ? amount : -amount;
      }
    }
    return gain;
  };
}

/** For each work and year: its parts of the synergies it is in, less what its partners are credited. */
function creditsIn(facts) {
  const { problem, plan, years } = facts;
  const splits = new Map(plan.certificate.synergies.map((row) => [row.id, row.first.map(BigInt)]));
  const credits = new Map(problem.works.map((work) => [work.id, years.map(() => 0n)]));
  for (const synergy of problem.synergies) {
    const [first, second] = synergy.works.map((id) => credits.get(id));
    splits.get(synergy.id).forEach((part, s) => {
      // 'same-year' goes to a work that is finished in s, 'both-stand' to one that stands by then.
      for (let t = synergy.when === 'both-stand' ? 0 : s; t <= s; t += 1) {
        first[t] += part;
        second[t] += wholeOf(synergy, facts, s) - part;
      }
    });
  }
  for (const { work, credit } of plan.certificate.partners) {
    for (const [t, part] of credit.entries()) credits.get(work)[t] -= BigInt(part);
  }
  return credits;
}

/** Whether an option could be had in its year at all, whatever else is built. */
function openIn(facts) {
  const { problem, limitsOf, needsOf } = facts;
  const fenOf = new Map(problem.envelopes.map((row) => [row.id, row.fen]));
  const reach = remembered((id) => {
    const ways = problem.transfers.filter((row) => row.to === id);
    return fenOf.get(id) + sum(ways, (way) => Math.min(way.mostFen ?? Infinity, reach(way.from)));
  });
  return (option) =>
    isItsYear(facts, option) &&
    needsOf(option).every(({ envelope, fen }) => envelope !== null && fen <= reach(envelope)) &&
    limitsOf(option.work).paces.every((row) => row.works > 0 || !usesOf.paces(row, option));
}

/** The best of a place. What stands is a set of items as bits; each (year, set) is gone into once. */
function bestOf(place, items, yearCount) {
  const gains = items.map((item) => item.gains.map((g) => (g === null ? null : Number(g))));
  const bitsOf = (id) => sum(items, (item) => (item.id === id ? 2 ** items.indexOf(item) : 0));
  const same = items.map((item) => bitsOf(item.id));
  const after = items.map((item) => item.after.map(bitsOf).filter((bits) => bits > 0));
  const promised = items.filter((item) => item.isPromised).map((item) => bitsOf(item.id));
  const hasAll = (list, stands) => list.every((bits) => (bits & stands) !== 0);
  const known = new Map();

  /** The most that years from t on can add to what stands; -Infinity: nothing is allowed. */
  function from(t, stands) {
    if (t === yearCount) return hasAll(promised, stands) ? 0 : -Infinity;
    const key = t * 2 ** items.length + stands;
    if (!known.has(key)) known.set(key, finish(t, stands, 0, place.worksPerYear));
    return known.get(key);
  }

  /** Either nothing more is finished in year t, or one of the items from `next` on, and so forth. */
  function finish(t, stands, next, room) {
    const here = items.filter((_, i) => stands & (1 << i)).map((item) => ({ ...item, year: 0 }));
    // What the place cannot bear, it cannot bear with more beside it either.
    if (ownBy(here, 0) > place.ownFen[t] || beyondMeans(place, here, 0, t) > 0) return -Infinity;
    const isClosed = after.every((list, i) => !(stands & (1 << i)) || hasAll(list, stands));
    let best = isClosed ? from(t + 1, stands) : -Infinity;
    for (let i = next; i < items.length && room > 0; i += 1) {
      if (gains[i][t] === null || stands & same[i]) continue;
      best = Math.max(best, gains[i][t] + finish(t, stands | (1 << i), i + 1, room - 1));
    }
    return best;
  }
  return from(0, 0);
}

// ---------------------------------------------------------------------------------- rule 18: grounds
function untrueGrounds(facts) {
  const { plan, years, builtOf } = facts;
  const last = { 'envelope-spent': envelopeSpentIn(facts), outbid: outbidIn(facts) };
  const obstacles = Object.entries({ ...OBSTACLES, ...last });
  return idsOf(plan.grounds, (ground) => {
    const option = optionIn(facts, ground);
    const now = builtOf.get(ground.work);
    const isAskedRight = !now || (now.grade === option.grade && now.year - 1 === ground.year);
    if (!option.grade || !years.includes(ground.year) || !isAskedRight) return true;
    // The first kind that is found is the one to tell; where there are several, any of them.
    for (const [code, find] of obstacles) {
      const found = find(facts, option, now);
      if (found.length === 0) continue;
      const isSaid = found.some(([by, short]) => by === ground.by && short === ground.short);
      return code !== ground.code || !isSaid;
    }
    return true;
  });
}

/** In their order: what stands in an option's way, each as [by, short]; `now` is how it is built. */
const OBSTACLES = {
  'not-its-year': (facts, option) => (isItsYear(facts, option) ? [] : [[null, null]]),
  'waits-for': ({ yearOf }, { work, year }) =>
    work.after.filter((id) => yearOf(id) > year).map((id) => [id, null]),
  'place-full': (facts, option) =>
    shortPlaces(facts, option, (place, all, year) =>
      year === option.year ? finishedIn(all, year) - place.worksPerYear : 0,
    ).map(([place]) => [place, null]),
  'own-money-spent': (facts, option) =>
    shortPlaces(facts, option, (place, all, year, t) => ownBy(all, year) - place.ownFen[t]),
  'means-spent': (facts, option) =>
    shortPlaces(facts, option, (...given) => Math.ceil(beyondMeans(...given) / 1000)),
  'pace-full': (facts, option, now) =>
    beyondLimits(facts, 'paces', option, now, (pace) => pace.works).map(([pace]) => [pace, null]),
  'match-short': (facts, option, now) =>
    beyondLimits(facts, 'matches', option, now, () => 0).map(([m, by]) => [
      m,
      Math.ceil(by / 1000),
    ]),
};

/** The limits of a kind that others and the option together pass, and by how much, because of it. */
const beyondLimits = ({ limitsOf, used }, kind, option, now, mostOf) =>
  limitsOf(option.work)[kind].flatMap((limit) => {
    const others = used.get(limit) - (now ? usesOf[kind](limit, now) : 0);
    const more = usesOf[kind](limit, option);
    const beyond = others + more - mostOf(limit);
    return more > 0 && beyond > 0 ? [[limit.id, beyond]] : [];
  });

/** For each place that is short with the option, by how much in the worst year from its own on. */
const shortPlaces = ({ years, places, builtAt }, option, shortIn) =>
  burdensOf(option)
    .map((burden) => {
      const others = (builtAt.get(burden.place) ?? []).filter((other) => other.id !== burden.id);
      const shorts = years.map((year, t) =>
        year < option.year ? 0 : shortIn(places.get(burden.place), [...others, burden], year, t),
      );
      return [burden.place, Math.max(...shorts)];
    })
    .filter(([, short]) => short > 0);

/** Draws the needs one after another from what is left, moving money as it may. */
function envelopeSpentIn({ problem, needsOf, ...inPlan }) {
  // Fen comes into an envelope along a transfer, or by taking back what was moved out of it.
  const ways = new Map(problem.envelopes.map((row) => [row.id, []]));
  for (const { id, from, to, mostFen } of problem.transfers) {
    ways.get(to).push({ id, source: from, sign: 1, most: mostFen ?? Infinity });
    ways.get(from).push({ id, source: to, sign: -1, most: 0 });
  }
  return (_facts, option, now) => {
    const [left, moved] = [new Map(inPlan.left), new Map(inPlan.moved)];
    const givenBack = now ? needsOf(now) : [];
    for (const { envelope: id, fen } of givenBack) left.set(id, left.get(id) + fen);
    for (const { envelope, fen } of needsOf(option)) {
      const short = envelope === null ? fen : draw(envelope, fen, left, moved, ways);
      if (short > 0) return [[envelope, short]];
    }
    return [];
  };
}

/** Takes fen out of an envelope by shortest augmenting paths; returns what is missing. */
function draw(envelope, fen, left, moved, ways) {
  let missing = fen;
  while (missing > 0) {
    const paths = new Map([[envelope, []]]);
    let source = null;
    for (const [at, path] of paths) {
      if (left.get(at) > 0) source = at;
      if (source !== null) break;
      for (const way of ways.get(at)) {
        const room = way.most - way.sign * moved.get(way.id);
        if (room > 0 && !paths.has(way.source)) paths.set(way.source, [...path, { ...way, room }]);
      }
    }
    if (source === null) return missing;
    const steps = paths.get(source);
    const amount = Math.min(missing, left.get(source), ...steps.map((step) => step.room));
    left.set(source, left.get(source) - amount);
    for (const { id, sign } of steps) moved.set(id, moved.get(id) + sign * amount);
    missing -= amount;
  }
  return 0;
}

/** It would fit: always found, with the points that the option would lose. */
function outbidIn({ problem, yearOf, worthIn }) {
  const pairs = problem.synergies.flatMap((row) => row.works.map((id) => ({ ...row, id })));
  const pairsOf = grouped(pairs, ({ id }) => id);
  const earned = (option) =>
    earnedByOne(option, worthIn) +
    sum(pairsOf.get(option.work.id) ?? [], (pair) => {
      const other = pair.works.find((id) => id !== pair.id);
      return earnedByPair(pair, option.year, yearOf(other), worthIn);
    });
  const lostBy = (option, now) => (now ? Math.max(0, earned(now) - earned(option)) : 0);
  return (_facts, option, now) => [[null, Math.ceil(lostBy(option, now) / 1000)]];
}

// -------------------------------------------------------------------------------- on the command line
if (globalThis.process?.argv?.[1]?.endsWith('check-plan.mjs')) {
  const { readFileSync } = await import('node:fs');
  const [problem, plan] = process.argv
    .slice(2)
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));
  const broken = checkPlan(problem, plan);
  const lines = broken.map(({ rule, code, detail }) => `rule ${rule}: ${code}: ${detail}`);
  process.stdout.write(`${lines.length === 0 ? 'sound' : lines.join('\n')}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
