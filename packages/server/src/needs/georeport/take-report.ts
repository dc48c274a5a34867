import { nobody } from '@qianwan/programme/people/actor';
import { inArea } from '#db/area';
import { sha256 } from '#db/write';
import { type Ground, perform } from '#http/perform';
import raiseNeed from '#needs/raise-need';
import { findKeyByDigest } from './keys/store.ts';
import { type Fault, faultOf, faultOfFindings } from './reply.ts';
import { topicsToday } from './services.ts';
import { findVillageNear } from './store.ts';

type Taken =
  | { readonly ok: true; readonly rows: object[] }
  | { readonly ok: false; readonly fault: Fault };

/** A village is nearer than this, or it is another county's: about ten kilometres each way. */
const NEAR_DEGREES = 0.1;

/**
 * A report by a program that holds a key of the county. Names, phones and devices of reporters are not
 * kept; a picture's address is not fetched, for nothing here asks another host.
 */
export async function takeReport(
  ground: Ground,
  county: string,
  fields: Readonly<Record<string, string>>,
): Promise<Taken> {
  const { today } = ground.now();
  const key = await findKeyByDigest(ground.db, sha256(fields.api_key ?? ''), today);
  if (key === null || key.county !== county)
    return { ok: false, fault: faultOf(403, 'key-missing') };
  const found = await inArea(ground.db, county, async (tx) => {
    const topics = await topicsToday(tx, ground);
    const isKnown = topics.some(({ id }) => id === fields.service_code);
    return {
      isKnown,
      village: await villageOf(fields, (point) => findVillageNear(tx, point, NEAR_DEGREES)),
    };
  });
  if (!found.isKnown) return { ok: false, fault: faultOf(404, 'service-unknown') };
  if (found.village === null) return { ok: false, fault: faultOf(400, 'place-missing') };
  if (found.village === '') return { ok: false, fault: faultOf(400, 'place-too-far') };
  const actor = { ...nobody, id: key.id, name: key.name };
  const { verdict } = await perform(ground, raiseNeed, actor, {
    village: found.village,
    words: fields.description ?? '',
    topic: fields.service_code,
    hamlet: (fields.address_string ?? '').slice(0, 40),
    severity: fields['attribute[severity]'] ?? '2',
    ...(isPoint(fields) ? { lon: fields.long, lat: fields.lat } : {}),
  });
  if (!verdict.ok) return { ok: false, fault: faultOfFindings(400, verdict.findings) };
  const { id, receipt, dueOn } = verdict.value as { id: string; receipt: string; dueOn: string };
  // The receipt closes the need: whoever passes this on to the person hands it over.
  const notice = `${dueOn}前答复 answered by ${dueOn}; 回执 receipt ${receipt}`;
  return { ok: true, rows: [{ service_request_id: id, service_notice: notice, account_id: null }] };
}

/** The village by its code, or the one that is nearest; '' where none is near, null where no place is given. */
async function villageOf(
  fields: Readonly<Record<string, string>>,
  near: (point: { lon: number; lat: number }) => Promise<string | null>,
): Promise<string | null> {
  if (fields.address_id !== undefined && fields.address_id !== '') return fields.address_id;
  if (!isPoint(fields)) return null;
  return (await near({ lon: Number(fields.long), lat: Number(fields.lat) })) ?? '';
}

function isPoint({ lat, long }: Readonly<Record<string, string>>): boolean {
  const given = [lat, long].map((text) =>
    text === undefined || text === '' ? Number.NaN : Number(text),
  );
  return given.every(Number.isFinite);
}
