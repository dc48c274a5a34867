// Counts a ballot over works again, from its published file and nothing else (pabulib.org/format).
// It shares no code with the programme that counted it first and needs nothing but JavaScript:
//
//   node count-ballots.mjs BALLOT.pb                       says what wins, and whether the file says so too
//   import { countBallots } from './count-ballots.mjs';    in a browser too
//
// The rule stands in the file's line `comment`: the method of equal shares (Peters, Pierczyński,
// Skowron 2021; equalshares.net). Every household gets the same part of the money, and a work is
// bought when those who want it can pay for it together, each the same for the same worth; what is
// cheapest for its supporters comes first. Everything is counted in fractions of whole numbers, so
// nothing is rounded. A fraction is [above, below], with below > 0.

/** Returns { winners, cost, selected, agrees }: what wins in order, its cost, and what the file says. */
export function countBallots(text) {
  const { meta, projects, votes } = tablesOf(text);
  const rule = ruleOf(meta.comment ?? '');
  const works = projects.map((row) => ({ id: row.project_id, cost: fenOf(row.cost) }));
  const budget = fenOf(meta.budget);
  const wishes = grouped(votes.map((row) => wishesOf(row, rule)));
  for (const work of works) {
    work.votes = wishes.reduce((sum, { of, count }) => sum + (of.has(work.id) ? count : 0), 0);
  }
  const winners = withRest(works, budget, rule, shares(works, budget, wishes, votes.length, rule));
  const selected = projects.filter((row) => row.selected === '1').map((row) => row.project_id);
  const agrees = [...winners].sort().join() === [...selected].sort().join();
  return { winners, cost: costOf(works, winners) / 100, selected, agrees };
}

/** The endowment grows by one unit a household as long as what is bought fits, and more would fit. */
function shares(works, budget, wishes, voters, rule) {
  let bought = buy(works, wishes, [BigInt(budget), BigInt(voters)], rule);
  if (!rule.completion.startsWith('add1')) return bought;
  for (let raise = 1n; canGrow(works, budget, bought); raise += 1n) {
    const endowment = [BigInt(budget) + 100n * raise * BigInt(voters), BigInt(voters)];
    const more = buy(works, wishes, endowment, rule);
    if (costOf(works, more) > budget) break;
    bought = more;
  }
  return bought;
}

/** Somebody's work would still fit beside what was bought. */
function canGrow(works, budget, bought) {
  const left = budget - costOf(works, bought);
  return works.some(({ id, cost, votes }) => !bought.includes(id) && votes > 0 && cost <= left);
}

/** Equal shares from one endowment: the ids bought, in order. */
function buy(works, wishes, endowment, rule) {
  const purses = wishes.map(() => endowment);
  const open = works.filter(({ votes, cost }) => votes > 0 && cost > 0);
  const bought = [];
  for (;;) {
    let best = null;
    for (const work of open.filter(({ id }) => !bought.includes(id))) {
      const rate = rateOf(work, wishes, purses, rule);
      if (rate === null) continue;
      const order = best === null ? -1 : compare(rate, best.rate) || byTies(work, best.work);
      if (order < 0) best = { work, rate };
    }
    if (best === null) return bought;
    pay(best, wishes, purses, rule);
    bought.push(best.work.id);
  }
}

/** The least rate at which the supporters can pay: each pays rate × worth, or all that is left; or null. */
function rateOf(work, wishes, purses, rule) {
  const payers = wishes
    .map(({ of, count }, i) => ({ purse: purses[i], worth: worthOf(of, work, rule), count }))
    .filter(({ worth }) => worth > 0n)
    .map((payer) => ({ ...payer, reach: over(payer.purse, payer.worth) }))
    .sort((a, b) => compare(a.reach, b.reach));
  let missing = [BigInt(work.cost), 1n];
  let worth = payers.reduce((sum, payer) => sum + payer.worth * BigInt(payer.count), 0n);
  for (const payer of payers) {
    const rate = over(missing, worth);
    if (compare(rate, payer.reach) <= 0) return rate;
    missing = minus(missing, times(payer.purse, BigInt(payer.count)));
    worth -= payer.worth * BigInt(payer.count);
  }
  return null;
}

function pay({ work, rate }, wishes, purses, rule) {
  for (const [i, { of }] of wishes.entries()) {
    const share = times(rate, worthOf(of, work, rule));
    purses[i] = compare(share, purses[i]) < 0 ? minus(purses[i], share) : [0n, 1n];
  }
}

/** What a bought work is worth to a household: its cost, one, or the points it was given. */
function worthOf(of, work, { satisfaction }) {
  if (!of.has(work.id)) return 0n;
  if (satisfaction === 'cost') return BigInt(work.cost);
  return satisfaction === 'points' ? BigInt(of.get(work.id)) : 1n;
}

/** What is left goes to the works that most households want and that still fit. */
function withRest(works, budget, { completion }, bought) {
  if (completion !== 'utilitarian' && completion !== 'add1u') return bought;
  const winners = [...bought];
  for (const work of [...works].sort((a, b) => b.votes - a.votes || byTies(a, b))) {
    const fits = costOf(works, winners) + work.cost <= budget;
    if (!winners.includes(work.id) && fits) winners.push(work.id);
  }
  return winners;
}

/** Of equals the cheaper one, then the one more households want, then the one whose id comes first. */
function byTies(a, b) {
  return a.cost - b.cost || b.votes - a.votes || (a.id < b.id ? -1 : 1);
}

function costOf(works, ids) {
  return works.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0), 0);
}

function ruleOf(comment) {
  const said = Object.fromEntries([...comment.matchAll(/(\w+)=(\S+)/g)].map(([, k, v]) => [k, v]));
  const { rule, satisfaction, completion, convention = 'exact-start', comparison, ties } = said;
  const known =
    rule === 'equal-shares' &&
    ['cost', 'cardinality', 'points'].includes(satisfaction) &&
    ['none', 'utilitarian', 'add1', 'add1u'].includes(completion) &&
    [convention, comparison, ties].join() === 'exact-start,,usual';
  if (!known) throw new Error(`this program does not count by '${comment}'`);
  return { satisfaction, completion };
}

/** Sections META, PROJECTS and VOTES; cells stand between semicolons, in quotes where they hold one. */
function tablesOf(text) {
  const sections = {};
  let rows = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (/^(META|PROJECTS|VOTES)$/i.test(line.trim()))
      sections[line.trim().toUpperCase()] = rows = [];
    else if (line.trim() !== '') rows.push(cellsOf(line));
  }
  const { META = [], PROJECTS = [], VOTES = [] } = sections;
  return { meta: Object.fromEntries(META), projects: named(PROJECTS), votes: named(VOTES) };
}

function cellsOf(line) {
  const cells = line
    .match(/("([^"]|"")*"|[^;]*)(;|$)/g)
    .slice(0, line.endsWith(';') ? undefined : -1);
  return cells.map((cell) => {
    const bare = cell.replace(/;$/, '');
    return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare.trim();
  });
}

function named([columns = [], ...rows]) {
  return rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
  );
}

function wishesOf({ vote, points = '' }, { satisfaction }) {
  const ids = vote.split(',').filter((id) => id !== '');
  const given = points.split(',').map(Number);
  return new Map(ids.map((id, i) => [id, satisfaction === 'points' ? given[i] : 1]));
}

/** Households that want the same have the same in their purses to the end. */
function grouped(all) {
  const groups = new Map();
  for (const of of all) {
    const key = JSON.stringify([...of]);
    const group = groups.get(key) ?? { of, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whole fen of an amount in yuan. */
function fenOf(yuan) {
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(yuan.trim()) ?? [];
  if (whole === undefined) throw new Error(`'${yuan}' is no amount of money`);
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

const compare = ([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const minus = ([a, b], [c, d]) => cut(a * d - c * b, b * d);
const times = ([a, b], n) => cut(a * n, b);
const over = ([a, b], n) => cut(a, b * n);

function cut(a, b) {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x > 1n ? [a / x, b / x] : [a, b];
}

// The command: node count-ballots.mjs BALLOT.pb
const [, program, file] = globalThis.process?.argv ?? [];
if (program !== undefined && file !== undefined && /count-ballots\.mjs$/.test(program)) {
  const { readFileSync } = await import('node:fs');
  const { winners, cost, selected, agrees } = countBallots(readFileSync(file, 'utf8'));
  const verdict = agrees ? 'the file says the same' : `the file says: ${selected.join(' ')}`;
  globalThis.process.stdout.write(`${[...winners, `cost ${cost}`, verdict].join('\n')}\n`);
  globalThis.process.exitCode = agrees ? 0 : 1;
}
