import { randomBytes } from 'node:crypto';
import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { makeFieldKey } from '@qianwan/contract/survey/submissions';
import { judgeFieldKey, usualEnd } from '@qianwan/programme/survey/submissions/field-key';
import { nextId } from '#db/ids';
import { insertRow, sha256 } from '#db/write';
import { operation } from '#http/operation';
import { findPlace } from '#registry/store';
import { ha1Of } from './digest.ts';

/** Letters and figures that nobody mistakes for one another when they must be typed: five bits each. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
/** 160 bits: as a password too long to guess, as an address short enough for a QR code. */
const LENGTH = 32;

export default operation(makeFieldKey, async (call) => {
  const { tx, county, input, today, now, actor } = call;
  const { area, label, areas } = input;
  for (const place of areas)
    if ((await findPlace(tx, place)) === null) return no(stop('not-found', { id: place }));
  const until = input.until === undefined ? usualEnd(today) : day(input.until);
  const verdict = judgeFieldKey({ areas, since: today, until }, area);
  if (!verdict.ok) return verdict;
  const id = await nextId(call, area, 'K');
  const secret = newSecret();
  await insertRow(call, 'field_keys', {
    ...{ id, label, areas, since: today, until, made_by: actor.id, made_at: now },
    ...{ secret_sha256: sha256(secret), ha1: ha1Of(id, secret) },
  });
  const path = `/v1/key/${secret}/projects/${county}`;
  return yes({ id, label, since: today, until, secret, path });
});

function newSecret(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
