import type { PlanWork } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { money } from '#format/money';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { pager } from '#public/frame/pager';
import { tag } from '#public/frame/tag';
import { planWords } from '#words/public/plan';
import { fateWords } from '#words/public/works';
import { groundSentence, type Names } from './ground.ts';

export type PlanWorkFacts = z.output<typeof PlanWork>;

/** A page of a plan's works in order of id, and so village by village. */
export type PlanWorks = {
  readonly address: string;
  readonly rows: readonly PlanWorkFacts[];
  readonly after: string;
  readonly next: string | null;
  /** Names of payers by id, for sentences that name one. */
  readonly payers: Names;
};

/** Every work in one sentence, village by village. */
export function planWorks(frame: Frame, { address, rows, after, next, payers }: PlanWorks): Html {
  if (rows.length === 0) return html`<p>${speaker(frame)(planWords.none)}</p>`;
  const names = new Map([...payers, ...rows.map(({ work, title }) => [work, title] as const)]);
  return html`${byVillage(rows).map((works) => village(frame, works, names))}${pager(frame, address, { after, next })}`;
}

function village(frame: Frame, works: readonly PlanWorkFacts[], names: Names): Html {
  const [first] = works;
  if (first === undefined) return html``;
  return html`<h3 class="of-village"><a href="${link(frame, `/${first.village}`)}">${first.villageName}</a></h3><ul class="cases brief">${works.map((work) => line(frame, work, names))}</ul>`;
}

function line(
  frame: Frame,
  { work, title, costFen, year, ground }: PlanWorkFacts,
  names: Names,
): Html {
  const say = speaker(frame);
  const mark =
    year === null ? tag('still', say(planWords.out)) : tag('info', say(planWords.inYear, { year }));
  const cost = html`<span class="muted">${money(costFen, frame.language)}</span>`;
  const name = html`<a class="what" href="${link(frame, `/${work}`)}">${title}</a>`;
  return html`<li><p class="head-line"><span>${mark} ${name}</span>${cost}</p><p class="small">${sentence(frame, year, ground, names)}</p></li>`;
}

function sentence(
  frame: Frame,
  year: number | null,
  ground: PlanWorkFacts['ground'],
  names: Names,
): string {
  if (ground !== null) return groundSentence(frame, ground, year, names);
  return speaker(frame)(year === null ? fateWords.left : fateWords.earliest);
}

/** Rows come in order of id, and an id begins with its village. */
function byVillage(rows: readonly PlanWorkFacts[]): PlanWorkFacts[][] {
  const groups: PlanWorkFacts[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.village === row.village) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
