import { type Topic, topicsOn } from '@qianwan/programme/needs/lists';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Tx } from '#db/database';
import type { Ground } from '#http/perform';
import { findRules } from '#registry/rules/store';
import type { Read, Reading } from './reading.ts';
import { faultOf } from './reply.ts';

/** What can be reported: the county's list of today. Each asks one thing more: how urgent it is. */
export async function listServices({ tx, ground }: Reading): Promise<Read> {
  const rows = (await topicsToday(tx, ground)).map(({ id, zh, en, category }) => ({
    ...{ service_code: id, service_name: zh, description: en },
    ...{ metadata: true, type: 'realtime', keywords: category, group: category },
  }));
  return { ok: true, list: 'services', item: 'service', rows };
}

export async function showService({ tx, ground, name }: Reading): Promise<Read> {
  const known = (await topicsToday(tx, ground)).some(({ id }) => id === name);
  if (!known) return { ok: false, fault: faultOf(404, 'service-unknown') };
  const definition = { service_code: name, attributes: [severity] };
  return { ok: true, list: 'service_definitions', item: 'service_definition', rows: [definition] };
}

export async function topicsToday(tx: Tx, ground: Ground): Promise<readonly Topic[]> {
  return topicsOn(rulesOf(await findRules(tx), ground.now().today));
}

const severity = {
  variable: true,
  code: 'severity',
  datatype: 'singlevaluelist',
  required: false,
  datatype_description: '1, 2, 3',
  order: 1,
  description: '有多急 How urgent it is',
  values: [
    { key: '1', name: '不方便 a nuisance' },
    { key: '2', name: '很难办 hard' },
    { key: '3', name: '很急 urgent' },
  ],
};
