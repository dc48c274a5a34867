import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { longestFunction } from './longest-function.ts';

const DOCUMENT = 'docs/engine/mutants.md';
const HEAD = '| file | longest function | mutants | killed | survived | never reached | score |';

export interface Score {
  readonly file: string;
  readonly killed: number;
  readonly survived: number;
  readonly unreached: number;
}

/** Puts the scores into the table of the document; files that were not run keep what they had. */
export function writeScores(scores: readonly Score[]): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const measured = new Map(text.split('\n').map((line) => [line.split(' | ')[0], line]));
  const fresh = new Map(scores.map((score) => [score.file, score]));
  const rows = sourceFiles().map((file) => {
    const score = fresh.get(file);
    const cells = score ? cellsOf(score) : cellsOfRow(measured.get(`| ${nameOf(file)}`));
    return `| ${[nameOf(file), longestFunction(file), ...cells].join(' | ')} |`;
  });
  const above = text.slice(0, text.indexOf(HEAD));
  writeFileSync(
    DOCUMENT,
    `${[above + HEAD, '|---|---:|---:|---:|---:|---:|---:|', ...rows].join('\n')}\n`,
  );
}

function sourceFiles(): string[] {
  const audit = globSync('packages/planner/src/audit/**/*.ts').sort();
  const checker = globSync('packages/planner/checker/*.mjs');
  const ballots = globSync('packages/planner/src/ballots/**/*.ts').sort();
  return [...audit, ...checker, ...ballots].filter((file) => !file.endsWith('.test.ts'));
}

function nameOf(file: string): string {
  return `\`${file.replace(/^packages\/planner\/(src\/)?/, '')}\``;
}

function cellsOf({ killed, survived, unreached }: Score): string[] {
  const all = killed + survived + unreached;
  const score = all === 0 ? '–' : `${Math.floor((100 * killed) / all)} %`;
  return [`${all}`, `${killed}`, `${survived}`, `${unreached}`, score];
}

function cellsOfRow(row: string | undefined): string[] {
  const notRun = ['not run', '', '', '', ''];
  return row?.slice(2, -2).split(' | ').slice(2) ?? notRun;
}
