import { type Day, daysBetween } from '@qianwan/base/calendar';
import type { DeliveryView, listDelivery, showDelivery } from '@qianwan/contract/delivery';
import { acceptanceLacks } from '@qianwan/programme/delivery/acceptance';
import { lastHeardOn, stateOf } from '@qianwan/programme/delivery/record';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';
import { type DeliveryQuery, findDeliveries, findDelivery, type KeptDelivery } from './store.ts';

export type DeliveryShown = z.input<typeof DeliveryView>;

/** Ordered works of an area, in order of id. */
export async function deliveryPage(
  tx: Tx,
  today: Day,
  input: DeliveryQuery,
): Promise<z.input<typeof listDelivery.reply>> {
  const found = await findDeliveries(tx, { ...input, most: input.most + 1 });
  const page = found.slice(0, input.most);
  const next = found.length > page.length ? (page.at(-1)?.work.id ?? null) : null;
  return { rows: page.map((kept) => shown(kept, today)), next };
}

/** One work under way, and what its acceptance still lacks; null where it was never ordered. */
export async function deliveryView(
  tx: Tx,
  today: Day,
  work: string,
): Promise<z.input<typeof showDelivery.reply> | null> {
  const kept = await findDelivery(tx, work);
  if (kept === null) return null;
  const lacking =
    kept.acceptedOn === null ? acceptanceLacks(kept, await toleranceOn(tx, today), today) : [];
  return { ...shown(kept, today), lacking };
}

/** How many per cent a measured quantity may fall short; nothing where the county has no rule. */
export async function toleranceOn(tx: Tx, today: Day): Promise<number> {
  return rulesOf(await findRules(tx), today).read('delivery.tolerance-percent')?.value ?? 0;
}

function shown(kept: KeptDelivery, today: Day): DeliveryShown {
  const { measured, ballot, milestones, work } = kept;
  return {
    work: work.id,
    title: kept.title,
    village: kept.village,
    villageName: kept.villageName,
    state: stateOf(kept),
    order: kept.order,
    committedFen: kept.committedFen,
    paidFen: kept.paidFen,
    milestones: milestones.map((reached) => ({ ...reached, evidence: [...reached.evidence] })),
    measured:
      measured === null
        ? null
        : {
            quantity: measured.quantity,
            measuredOn: measured.measuredOn,
            measuredBy: [...measured.measuredBy],
          },
    ballot: ballot === null ? null : { id: ballot.id, count: ballot.count },
    acceptedOn: kept.acceptedOn,
    facility: kept.facility,
    silentDays: kept.acceptedOn === null ? daysBetween(lastHeardOn(kept), today) : 0,
  };
}
