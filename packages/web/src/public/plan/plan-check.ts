import { type Html, html } from '#html';
import { addresses } from '#public/addresses';
import { type Frame, speaker } from '#public/frame/frame';
import { planWords } from '#words/public/plan';
import type { PlanFacts } from './plan-facts.ts';

/** The files as they were stored, their checksums, and the command that checks them without us. */
export function planCheck(frame: Frame, { id, problemSha256, planSha256 }: PlanFacts): Html {
  const say = speaker(frame);
  const file = (name: string) => `/api/plans/${id}/files/${name}`;
  const sum = (digits: string) =>
    html`<br><small class="muted">${say(planWords.checksum)} <code>${digits}</code></small>`;
  return html`<p>${say(planWords.checkLead)}</p><p><code>node check-plan.mjs ${id}-problem.json ${id}-plan.json</code></p>
<ul class="files"><li><a href="${addresses.checker}" download>${say(planWords.checker)}</a></li>
<li><a href="${file('problem')}" download="${id}-problem.json">${say(planWords.problem)}</a>${sum(problemSha256)}</li>
<li><a href="${file('plan')}" download="${id}-plan.json">${say(planWords.planFile)}</a>${sum(planSha256)}</li>
<li><a href="${file('certificate')}" download="${id}-certificate.json">${say(planWords.certificate)}</a></li></ul>`;
}
