import { pastEnd } from '@qianwan/programme/registry/place-code';
import type { Tx } from '#db/database';

/** Envelopes that hold, as an export writes them, by id. */
export async function findEnvelopeLines(tx: Tx, area: string, after: string, most: number) {
  return tx
    .selectFrom('envelopes')
    .select(['id', 'county', 'payer', 'purpose', 'year', 'amount_fen as amountFen'])
    .where('latest', '=', true)
    .where('county', '>=', area)
    .where('county', '<', pastEnd(area))
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
}

/** What payers of an area there are, by `county payer`, and what they have set, by `county payer year purpose`. */
export async function findPromises(
  tx: Tx,
  area: string,
): Promise<{ payers: Set<string>; envelopes: Set<string> }> {
  const payers = await tx
    .selectFrom('payers')
    .select(['county', 'id'])
    .where('county', '>=', area)
    .where('county', '<', pastEnd(area))
    .execute();
  const envelopes = await tx
    .selectFrom('envelopes')
    .select(['county', 'payer', 'year', 'purpose'])
    .where('latest', '=', true)
    .where('county', '>=', area)
    .where('county', '<', pastEnd(area))
    .execute();
  return {
    payers: new Set(payers.map(({ county, id }) => `${county} ${id}`)),
    envelopes: new Set(
      envelopes.map(({ county, payer, year, purpose }) =>
        [county, payer, year, purpose ?? ''].join(' '),
      ),
    ),
  };
}
