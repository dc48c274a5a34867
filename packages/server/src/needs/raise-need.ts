import type { Day } from '@qianwan/base/calendar';
import { type Finding, no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { raiseNeed } from '@qianwan/contract/needs';
import { strangerTo, type VoiceCode } from '@qianwan/programme/meetings/voice';
import { replyDueOn } from '@qianwan/programme/needs/clock';
import { type ListCode, naturesOn, type Topic, topicsOn } from '@qianwan/programme/needs/lists';
import type { SayCode } from '@qianwan/programme/needs/step';
import { isPermitted } from '@qianwan/programme/people/permission';
import { officers } from '@qianwan/programme/people/role';
import type { RuleRow } from '@qianwan/programme/registry/rule-row';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { z } from 'zod';
import { nextId } from '#db/ids';
import { insertRow } from '#db/write';
import { type Call, operation } from '#http/operation';
import { findHousehold } from '#registry/households/store';
import { findRules } from '#registry/rules/store';
import { findFacilities } from '#registry/store';
import { isVillage } from '#registry/villages/store';
import { needsLike } from './duplicates/needs-like.ts';
import { newReceipt, receiptDigest } from './receipt.ts';

type Said = z.output<typeof raiseNeed.input>;

export default operation(raiseNeed, async (call) => {
  const { tx, input, today } = call;
  const { village, channel, words, nature, hamlet, helper, severity, seen } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const rules = await findRules(tx);
  const saidOn = (input.saidOn as Day | undefined) ?? today;
  const topic = topicOf(input, rules, saidOn);
  const faults = [...(await faultsOf(call, rules, saidOn)), ...(topic.ok ? [] : topic.findings)];
  if (!topic.ok || faults.length > 0) return no(...faults);
  const voice = await firstVoice(call, village, input.household);
  if (!voice.ok) return voice;
  const household = voice.value;
  const place = placeIn(input);
  const { category } = topic.value;
  if (!seen) {
    const like = await needsLike(tx, { ...input, ...place, category, household, raisedOn: saidOn });
    if (like.length > 0) return no(stop('said-already', { count: like.length }));
  }
  const id = await nextId(call, village, 'N');
  const receipt = newReceipt();
  await insertRow(call, 'needs', {
    ...{ id, village, words, category, topic: topic.value.id, nature, severity, channel },
    ...{ hamlet, helper, ...place, household, raised_on: saidOn },
    entered_by: isPermitted(call.actor, officers, village) ? call.actor.id : null,
    receipt_sha256: receiptDigest(receipt),
  });
  if (household !== null)
    await insertRow(call, 'need_voices', { need: id, household, channel, given_on: saidOn });
  return yes({ id, receipt, dueOn: replyDueOn(category, saidOn, rules) });
});

/** The heading on the county's list of the day; a category alone is the heading of the same name. */
function topicOf(
  { topic, category }: Said,
  rules: readonly RuleRow[],
  on: Day,
): Verdict<Topic, ListCode> {
  const list = topicsOn(rulesOf(rules, on));
  const id = topic || (category ?? 'other');
  const found = list.find((each) => each.id === id);
  if (found !== undefined) return yes(found);
  if (list.length === 0 && category !== undefined)
    return yes({ id: category, zh: category, en: category, category });
  return no(stop('topic-not-on-list', { topic: id }));
}

async function faultsOf(
  { tx, input, actor, today }: Call<Said>,
  rules: readonly RuleRow[],
  saidOn: Day,
): Promise<Finding<ListCode | SayCode>[]> {
  const { village, nature, facility } = input;
  const faults: Finding<ListCode | SayCode>[] = [];
  if (!naturesOn(rulesOf(rules, saidOn)).some(({ id }) => id === nature))
    faults.push(stop('nature-not-on-list', { nature }));
  if (saidOn > today) faults.push(stop('said-in-future', { today }));
  if (saidOn < today && !isPermitted(actor, officers, village))
    faults.push(stop('said-today-only'));
  if (facility !== undefined && !(await stands(tx, village, facility)))
    faults.push(stop('facility-not-here', { facility }));
  return faults;
}

async function stands(tx: Call<Said>['tx'], village: string, facility: string): Promise<boolean> {
  return (await findFacilities(tx, village)).some(({ id }) => id === facility);
}

/** Half a position is none. */
function placeIn({ facility, lon, lat }: Said) {
  const whole = lon !== undefined && lat !== undefined;
  return { facility: facility ?? null, lon: whole ? lon : null, lat: whole ? lat : null };
}

/**
 * A household that speaks for its own village is the first voice, whether it typed the need itself or an
 * officer entered it from paper; anyone else raises one without.
 */
async function firstVoice(
  { tx, actor }: Call<unknown>,
  village: string,
  named: string | undefined,
): Promise<Verdict<string | null, VoiceCode>> {
  if (named === undefined || named === '' || named === actor.household) {
    return yes(actor.area === village ? actor.household : null);
  }
  if (!isPermitted(actor, officers, village)) return no(stop('only-own-household'));
  const stranger = strangerTo(village, await findHousehold(tx, named));
  return stranger === null ? yes(named) : no(stop(stranger));
}
