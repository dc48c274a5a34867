import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { Rules } from '#registry/rules-of';
import type { DeliveryCode } from './delivery-code.ts';
import type { Route } from './milestone.ts';

export type OrderAsked = { readonly route: Route; readonly amountFen: number; readonly dueOn: Day };

export type OrderFacts = {
  /** Whether the approved plan builds it. */
  readonly planned: boolean;
  readonly ordered: boolean;
  readonly committedFen: number;
};

/** What keeps a work from being ordered: the plan, its money, and the route that suits the amount. */
export function orderFaults(
  { route, amountFen, dueOn }: OrderAsked,
  { planned, ordered, committedFen }: OrderFacts,
  rules: Rules,
): Finding<DeliveryCode>[] {
  const findings: Finding<DeliveryCode>[] = [];
  if (!planned) findings.push(stop('not-in-plan'));
  if (ordered) findings.push(stop('already-ordered'));
  if (amountFen > committedFen)
    findings.push(
      stop('order-beyond-committed', {
        amountFen,
        committedFen,
        shortFen: amountFen - committedFen,
      }),
    );
  if (dueOn < rules.on) findings.push(stop('due-before-ordered', { dueOn }));
  const tender = rules.read('tender.works-fen');
  if (tender !== null && amountFen >= tender.value && route !== 'tender')
    findings.push(stop('must-be-tendered', { limitFen: tender.value, source: tender.source }));
  const selfBuilt = rules.read('tender.self-built-fen');
  if (route === 'self-built' && selfBuilt !== null && amountFen > selfBuilt.value)
    findings.push(
      stop('too-large-to-build-yourselves', {
        limitFen: selfBuilt.value,
        source: selfBuilt.source,
      }),
    );
  return findings;
}
