import type { comparePlans } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { type Html, html } from '#html';
import { type Frame, link, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { comparisonWords as words } from '#words/public/plan';

export type Comparison = z.output<typeof comparePlans.reply>;
type Summary = Comparison['plan'];

/** The most rows that a page of 100 kB can carry beside its figures; the rest is in the files. */
const MOST_CHANGES = 120;
const MOST_VILLAGES = 40;

/** Two plans side by side: figures, who gains and who loses, and every work that differs. */
export function comparisonPage(frame: Frame, comparison: Comparison, path: readonly Crumb[]): Html {
  const say = speaker(frame);
  const { plan, other, changes, villages } = comparison;
  const moved = villages.filter(({ costFen, otherCostFen }) => costFen !== otherCostFen);
  const gain = moved.filter(({ costFen, otherCostFen }) => costFen > otherCostFen).length;
  const lead =
    changes.length === 0
      ? say(words.same)
      : say(words.lead, {
          plan: plan.title,
          other: other.title,
          changes: changes.length,
          gain,
          lose: moved.length - gain,
        });
  const body = html`<h1>${say(words.title)}</h1><p class="answer">${lead}</p>
<section><h2>${say(words.figures)}</h2>${figures(frame, plan, other)}</section>
${moved.length === 0 ? '' : html`<section><h2>${say(words.gainLose)}</h2>${winners(frame, comparison)}</section>`}
${changes.length === 0 ? '' : html`<section><h2>${say(words.changes)}</h2>${differing(frame, comparison)}</section>`}`;
  return page(frame, { title: say(words.title), path, body });
}

function figures(frame: Frame, plan: Summary, other: Summary): Html {
  const say = speaker(frame);
  const inMoney = (fen: number) => money(fen, frame.language);
  const lines: readonly (readonly [string, (of: Summary) => string])[] = [
    [say(words.works), ({ chosen }) => thousands(chosen)],
    [say(words.leftOut), ({ leftOut }) => thousands(leftOut)],
    [say(words.villages), ({ villages }) => thousands(villages)],
    [say(words.cost), ({ costFen }) => inMoney(costFen)],
    [say(words.value), ({ value }) => thousands(Math.round(value / 1000))],
    [say(words.gap), ({ gap }) => percent(gap, 2)],
    [say(words.poor), ({ settings }) => `${settings.poorShare} %`],
    [say(words.money), ({ settings }) => `${settings.moneyPercent} %`],
  ];
  const head = (of: Summary) =>
    html`<th scope="col" class="n"><a href="${link(frame, `/${of.id}`)}">${of.title}</a></th>`;
  return html`<table><thead><tr><th></th>${head(plan)}${head(other)}</tr></thead><tbody>${lines.map(
    ([name, of]) =>
      html`<tr><th scope="row">${name}</th><td class="n">${of(plan)}</td><td class="n">${of(other)}</td></tr>`,
  )}</tbody></table>`;
}

/** The villages between which the two differ most, gains and losses on one zero line. */
function winners(frame: Frame, { villages }: Comparison): Html {
  const moved = villages
    .map((row) => ({ ...row, more: row.costFen - row.otherCostFen }))
    .filter(({ more }) => more !== 0)
    .toSorted((a, b) => Math.abs(b.more) - Math.abs(a.more) || (a.village < b.village ? -1 : 1))
    .slice(0, MOST_VILLAGES)
    .toSorted((a, b) => b.more - a.more || (a.village < b.village ? -1 : 1));
  const most = Math.max(...moved.map(({ more }) => Math.abs(more)));
  const rows = moved.map(({ village, villageName, more }) => {
    const width = Math.round((Math.abs(more) / most) * 1000) / 10;
    const bar = html`<i class="${more > 0 ? 'gain' : 'lose'}" style="width:${width / 2}%"></i>`;
    return html`<tr><th scope="row"><a href="${link(frame, `/${village}`)}">${villageName}</a></th><td class="balance">${bar}</td><td class="n">${more > 0 ? '+' : ''}${money(more, frame.language)}</td></tr>`;
  });
  return html`<table class="balances"><tbody>${rows}</tbody></table>`;
}

function differing(frame: Frame, { plan, other, changes }: Comparison): Html {
  const say = speaker(frame);
  const year = (value: number | null) => (value === null ? say(words.out) : String(value));
  const rows = changes
    .slice(0, MOST_CHANGES)
    .map(
      ({ work, title, villageName, costFen, year: here, otherYear }) =>
        html`<tr><th scope="row"><a href="${link(frame, `/${work}`)}">${title}</a><br><small class="muted">${villageName} · ${money(costFen, frame.language)}</small></th><td class="n">${year(here)}</td><td class="n">${year(otherYear)}</td></tr>`,
    );
  const hidden = changes.length - rows.length;
  return html`<table><thead><tr><th scope="col">${say(words.work)}</th><th scope="col" class="n">${plan.title}</th><th scope="col" class="n">${other.title}</th></tr></thead><tbody>${rows}</tbody></table>${hidden > 0 ? html`<p class="small muted">${say(words.more, { count: hidden })}</p>` : ''}`;
}
