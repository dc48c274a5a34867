import type { Day } from '@qianwan/base/calendar';
import { caution, type Finding, type Verdict } from '@qianwan/base/verdict';
import type { SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import {
  dayOfAnswers,
  deviceOf,
  factsAnswered,
} from '@qianwan/programme/survey/submissions/read-answers';
import type { Tx } from '#db/database';
import { keepDocument } from '#db/documents';
import { nextIds } from '#db/ids';
import { addLines, lockHead } from '#db/trail';
import { hex, insertRow, insertRows, type Writer } from '#db/write';
import { keepFact } from '#survey/keep-fact';
import { judgeParcel, type Plan } from './judge-parcel.ts';
import { loadKnown } from './load-known.ts';
import type { Parcel, Taken } from './parcel.ts';

export type Moment = { readonly instant: string; readonly today: Day };
export type Outcome = Verdict<Taken, SubmissionCode>;

/**
 * Takes in parcels of one county in one transaction, each with its own line in the trail; no two of them
 * speak of the same instance. The head of the chain is held from the start: what is read here stays
 * true until all is written, so one copy on two wires at once becomes one row without a retry.
 */
export async function takeIn(
  tx: Tx,
  county: string,
  parcels: readonly Parcel[],
  moment: Moment,
): Promise<Outcome[]> {
  const head = await lockHead(tx, county);
  const known = await loadKnown(tx, parcels);
  const verdicts = parcels.map((parcel) => judgeParcel(parcel, county, known));
  const plans = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.value] : []));
  const stays = await giveIds({ tx, county, writes: [] }, plans);
  for (const stay of stays) {
    const cautions = verdicts.find((verdict) => verdict.ok && verdict.value === stay.plan);
    stay.cautions.push(...(cautions?.ok ? cautions.cautions : []));
    await keepFacts(stay, tx, county, moment);
  }
  await keepCopies(stays, tx, county, moment);
  for (const stay of stays) await keepFiles(stay, tx, county, moment);
  await addLines(
    { tx, county },
    head,
    stays.flatMap((stay) => lineOf(stay, moment)),
  );
  const outcomes = new Map(stays.map((stay) => [stay.plan, outcomeOf(stay, moment)]));
  return verdicts.map((verdict) =>
    verdict.ok ? (outcomes.get(verdict.value) as Outcome) : verdict,
  );
}

/** A parcel on its way in, with what is written for it. */
type Stay = {
  readonly plan: Plan;
  readonly id: string;
  readonly cautions: Finding<SubmissionCode>[];
  readonly writes: Writer['writes'];
};

async function giveIds(writer: Writer, plans: readonly Plan[]): Promise<Stay[]> {
  const byPlace = Map.groupBy(
    plans.filter(({ isNew }) => isNew),
    ({ place }) => place,
  );
  const ids = new Map<Plan, string>();
  for (const [place, fresh] of byPlace) {
    const given = await nextIds(writer, place, 'S', fresh.length);
    for (const [at, plan] of fresh.entries()) ids.set(plan, given[at] ?? '');
  }
  return plans.map((plan) => ({
    plan,
    id: plan.kept?.id ?? ids.get(plan) ?? '',
    cautions: [],
    writes: [],
  }));
}

/** Answers about a village are facts of it from now on; what cannot be a fact is remarked, not refused. */
async function keepFacts(
  { plan, id, cautions, writes }: Stay,
  tx: Tx,
  county: string,
  { instant, today }: Moment,
): Promise<void> {
  const { form, parcel, place, isNew, isReplaced } = plan;
  if (!isNew || isReplaced || form.about !== 'village' || place === county) return;
  const { answers } = parcel.submission;
  const day = dayOfAnswers(form, answers, today);
  const keeper = { tx, county, writes, today, now: instant, author: parcel.sender.id };
  for (const fact of factsAnswered(form, answers)) {
    const verdict = await keepFact(keeper, { ...fact, day, place, source: `${form.title} ${id}` });
    const said = verdict.ok ? verdict.cautions : verdict.findings;
    for (const { code, detail } of said)
      cautions.push(caution(code as SubmissionCode, { ...detail, measure: fact.measure }));
  }
}

async function keepCopies(
  stays: readonly Stay[],
  tx: Tx,
  county: string,
  { instant, today }: Moment,
): Promise<void> {
  const fresh = stays.filter(({ plan }) => plan.isNew);
  const writer: Writer = { tx, county, writes: [] };
  await insertRows(
    writer,
    'submissions',
    fresh.map(({ plan, id, cautions }) => {
      const { form, parcel, place, expected } = plan;
      const { submission, sender, xml, sha256 } = parcel;
      return {
        ...{ form: submission.form, instance: submission.instance, id, place, expected, cautions },
        ...{ version: submission.version, deprecated: submission.deprecated },
        ...{ title: submission.title, sent_by: sender.id, received_on: today },
        device: deviceOf(form, submission.answers) || parcel.device,
        ...{ received_at: instant, xml_sha256: sha256, xml: hex(xml) },
      };
    }),
  );
  const writesOf = new Map(fresh.map(({ id, writes }) => [id, writes]));
  for (const write of writer.writes)
    if ('row' in write) writesOf.get(String(write.row.id))?.push(write);
}

async function keepFiles(
  { plan, writes }: Stay,
  tx: Tx,
  county: string,
  { instant }: Moment,
): Promise<void> {
  const writer: Writer = { tx, county, writes };
  const { form, instance } = plan.parcel.submission;
  for (const { name, mediaType, content } of plan.newFiles) {
    const sha256 = await keepDocument(writer, content, mediaType);
    await insertRow(writer, 'submission_files', {
      ...{ form, instance, name, sha256, media_type: mediaType },
      ...{ bytes: content.byteLength, received_at: instant },
    });
  }
}

function lineOf({ plan, id, writes }: Stay, { instant }: Moment) {
  if (writes.length === 0) return [];
  const { sender } = plan.parcel;
  return [{ at: instant, actor: sender.id, act: 'POST /submission', subject: id, writes }];
}

function outcomeOf({ plan, id, cautions }: Stay, { instant }: Moment): Outcome {
  const { parcel, kept, isNew, missing } = plan;
  const { form, version, instance, deprecated, title } = parcel.submission;
  const receivedAt = kept?.receivedAt ?? instant;
  const value = { id, form, version, instance, deprecated, title, receivedAt, isNew, missing };
  return { ok: true, value: { ...value, cautions }, cautions };
}
