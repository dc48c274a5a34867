import { caution, type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Graph, graphFrom, sum } from './graph.ts';

export type StpCode =
  | 'stp/not-a-number'
  | 'stp/unknown-node'
  | 'stp/loop'
  | 'stp/edge-count'
  | 'stp/too-large'
  | 'stp/no-nodes'
  | 'stp/node-twice'
  | 'stp/directed'
  | 'stp/two-kinds-of-terminals'
  | 'stp/no-header'
  | 'stp/no-end'
  | 'stp/terminal-count'
  | 'stp/unknown-section'
  | 'stp/unknown-line';

/** All that a file in the SteinLib format says. */
export type StpInstance = {
  /** `Name`, `Problem` and every other line of the comment, by its first word. */
  readonly comments: readonly (readonly [string, string])[];
  readonly graph: Graph;
  /** Of node-weighted problems: a merit for each node, negative ones too; prizes are 0. */
  readonly merits: Float64Array | null;
  /** A place on the map for each node, in the dimensions of the file; 0 where it has no line. */
  readonly coordinates: readonly Float64Array[] | null;
};

/** The graph of a prize-collecting instance; see `readStpInstance`. */
export function readStp(text: string): Verdict<Graph, StpCode> {
  const read = readStpInstance(text);
  return read.ok ? { ...read, value: read.value.graph } : read;
}

/**
 * Reads a file in the SteinLib format (steinlib.zib.de/format.php) with the problems of the 11th
 * DIMACS challenge: prizes `TP v π` and roots `RootP v`; node weights `T v w`, without costs on
 * edges; and plain Steiner trees `T v`, whose terminals get a prize above the cost of all edges,
 * so that a tree which can hold them does. Nodes are counted from 1. Findings name the line; what
 * does not matter for the problem is a caution.
 */
export function readStpInstance(text: string): Verdict<StpInstance, StpCode> {
  const reading = openReading();
  let line = 0;
  for (let start = 0; start < text.length && reading.section !== 'eof'; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    reading.line = line;
    readLine(reading, text, wordsBetween(text, start, end), end);
    start = end + 1;
  }
  judgeWhole(reading);
  return judge(reading.findings, () => instanceOf(reading));
}

/** A hundred times the largest country's villages; beyond it, a file is broken. */
const MOST_NODES = 100_000_000;

type Reading = {
  readonly findings: Finding<StpCode>[];
  line: number;
  /** The section that the line is in; '' between sections, 'eof' after the last. */
  section: string;
  readonly comments: (readonly [string, string])[];
  readonly from: number[];
  readonly to: number[];
  readonly costs: number[];
  edgesSaid: number | null;
  terminalsSaid: number | null;
  nodes: number;
  root: number | null;
  readonly prizes: Map<number, number>;
  readonly weights: Map<number, number>;
  readonly required: Set<number>;
  readonly coordinates: Map<number, readonly number[]>;
};

function openReading(): Reading {
  return {
    findings: [],
    line: 0,
    section: '',
    comments: [],
    from: [],
    to: [],
    costs: [],
    edgesSaid: null,
    terminalsSaid: null,
    nodes: 0,
    root: null,
    prizes: new Map(),
    weights: new Map(),
    required: new Set(),
    coordinates: new Map(),
  };
}

function readLine(reading: Reading, text: string, words: readonly string[], end: number): void {
  const [first = '', second = ''] = words;
  const word = first.toLowerCase();
  if (reading.line === 1 && word !== MAGIC) say(reading, caution, 'stp/no-header');
  if (word === '' || word === MAGIC || word.startsWith('#')) return;
  if (word === 'section') {
    reading.section = second.toLowerCase();
    if (!SECTIONS.has(reading.section)) {
      reading.findings.push(
        caution('stp/unknown-section', { line: reading.line, section: second }),
      );
    }
  } else if (word === 'eof') reading.section = 'eof';
  else if (word === 'end') reading.section = '';
  else if (reading.section === 'graph') readGraphLine(reading, word, words);
  else if (reading.section === 'terminals') readTerminal(reading, word, words);
  else if (reading.section === 'coordinates') readCoordinates(reading, words);
  else if (reading.section.startsWith('comment')) {
    const rest = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
    const said = rest.slice(first.length).trim();
    reading.comments.push([first.replace(/:$/, ''), said.replace(/^"(.*)"$/, '$1')]);
  } else if (reading.section === '' && reading.line > 1) {
    say(reading, caution, 'stp/unknown-line');
  }
}

const MAGIC = '33d32945';
const SECTIONS = new Set(['comment', 'comments', 'graph', 'terminals', 'coordinates']);

function readGraphLine(reading: Reading, word: string, words: readonly string[]): void {
  switch (word) {
    case 'nodes': {
      const nodes = amount(reading, words[1]);
      if (nodes > MOST_NODES) say(reading, stop, 'stp/too-large');
      else reading.nodes = Math.floor(nodes);
      break;
    }
    case 'edges':
      reading.edgesSaid = amount(reading, words[1]);
      break;
    case 'e':
      reading.from.push(node(reading, words[1]));
      reading.to.push(node(reading, words[2]));
      // Node-weighted problems have no costs on edges.
      reading.costs.push(words.length === 3 ? 0 : amount(reading, words[3]));
      if (words[1] === words[2]) say(reading, stop, 'stp/loop');
      break;
    case 'a':
    case 'arcs':
      say(reading, stop, 'stp/directed');
      break;
    default:
      say(reading, caution, 'stp/unknown-line');
  }
}

function readTerminal(reading: Reading, word: string, words: readonly string[]): void {
  const { prizes, weights, required } = reading;
  if (word === 'terminals') reading.terminalsSaid = amount(reading, words[1]);
  else if (word === 'rootp' || word === 'root') reading.root = node(reading, words[1]);
  else if (word === 'tp' || word === 't') {
    const v = node(reading, words[1]);
    if (prizes.has(v) || weights.has(v) || required.has(v)) say(reading, stop, 'stp/node-twice');
    if (word === 'tp') prizes.set(v, amount(reading, words[2]));
    else if (words.length === 2) required.add(v);
    else weights.set(v, number(reading, words[2]));
  } else say(reading, caution, 'stp/unknown-line');
}

/** `D v x`, `DD v x y`, `DDD v x y z`. */
function readCoordinates(reading: Reading, words: readonly string[]): void {
  const [first = ''] = words;
  if (!/^d+$/i.test(first)) {
    say(reading, caution, 'stp/unknown-line');
    return;
  }
  const v = node(reading, words[1]);
  const place = Array.from(first, (_, axis) => number(reading, words[2 + axis]));
  reading.coordinates.set(v, place);
}

function judgeWhole(reading: Reading): void {
  const { findings, costs, edgesSaid, terminalsSaid, prizes, weights, required, root } = reading;
  if (reading.nodes === 0) findings.push(stop('stp/no-nodes'));
  if (edgesSaid !== null && edgesSaid !== costs.length) {
    findings.push(stop('stp/edge-count', { said: edgesSaid, found: costs.length }));
  }
  const kinds = [prizes, weights, required].filter((kind) => kind.size > 0);
  if (kinds.length > 1) findings.push(stop('stp/two-kinds-of-terminals'));
  const found = prizes.size + weights.size + required.size;
  // Some files count the root among the terminals.
  const counts = root === null ? [found] : [found, found + 1];
  if (terminalsSaid !== null && !counts.includes(terminalsSaid)) {
    findings.push(caution('stp/terminal-count', { said: terminalsSaid, found }));
  }
  if (reading.section !== 'eof') findings.push(caution('stp/no-end'));
}

function instanceOf(reading: Reading): StpInstance {
  const { nodes, from, to, weights, required, coordinates } = reading;
  const costs = Float64Array.from(reading.costs);
  const prizes = new Float64Array(nodes);
  for (const [v, prize] of reading.prizes) prizes[v] = prize;
  const beyond = required.size === 0 ? 0 : 1 + sum(costs);
  for (const v of required) prizes[v] = beyond;
  const merits = weights.size === 0 ? null : new Float64Array(nodes);
  for (const [v, weight] of weights) if (merits !== null) merits[v] = weight;
  const [firstRequired] = required;
  const graph = graphFrom(
    Array.from(prizes, (_, v) => `${v + 1}`),
    prizes,
    Array.from(costs, (_, e) => `${e + 1}`),
    Int32Array.from(from),
    Int32Array.from(to),
    costs,
    reading.root ?? firstRequired ?? null,
  );
  return {
    comments: reading.comments,
    graph,
    merits,
    coordinates: coordinates.size === 0 ? null : placesOf(nodes, coordinates),
  };
}

function placesOf(
  nodes: number,
  coordinates: ReadonlyMap<number, readonly number[]>,
): Float64Array[] {
  const dimensions = [...coordinates.values()].reduce((most, at) => Math.max(most, at.length), 0);
  const places = Array.from({ length: nodes }, () => new Float64Array(dimensions));
  for (const [v, at] of coordinates) places[v]?.set(at);
  return places;
}

/** The words of one line; by character, because a country's file has two million lines. */
function wordsBetween(text: string, start: number, end: number): string[] {
  const words: string[] = [];
  let from = -1;
  for (let at = start; at <= end; at += 1) {
    // Blanks, tabs and carriage returns lie below '!'.
    const isBlank = at === end || text.charCodeAt(at) <= 32;
    if (isBlank && from >= 0) words.push(text.slice(from, at));
    from = isBlank ? -1 : from < 0 ? at : from;
  }
  return words;
}

function say(reading: Reading, level: typeof stop<StpCode>, code: StpCode): void {
  reading.findings.push(level(code, { line: reading.line }));
}

function number(reading: Reading, word: string | undefined): number {
  const value = Number(word ?? Number.NaN);
  if (Number.isFinite(value)) return value;
  say(reading, stop, 'stp/not-a-number');
  return 0;
}

function amount(reading: Reading, word: string | undefined): number {
  const value = number(reading, word);
  if (value >= 0) return value;
  say(reading, stop, 'stp/not-a-number');
  return 0;
}

function node(reading: Reading, word: string | undefined): number {
  const v = amount(reading, word) - 1;
  if (Number.isInteger(v) && v >= 0 && v < reading.nodes) return v;
  say(reading, stop, 'stp/unknown-node');
  return 0;
}
