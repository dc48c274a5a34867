import { assert } from '@qianwan/base/assert';
import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import type { showBurden, showDraft } from '@qianwan/contract/survey/forms';
import { surveyRules } from '@qianwan/programme/registry/defaults/survey';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import {
  burdenOf,
  type Effort,
  effortKinds,
  totalBurden,
} from '@qianwan/programme/survey/forms/burden';
import { type Prepared, prepare } from '@qianwan/programme/survey/forms/engine/prepare';
import type { Form } from '@qianwan/programme/survey/forms/form';
import { judgePublication } from '@qianwan/programme/survey/forms/judge-publication';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';
import { factsOf } from '#survey/views';
import { type FormVersion, findPublishedForms, findPublishedVersions, readForm } from './store.ts';

type DraftView = z.input<typeof showDraft.reply>;
type BurdenView = z.input<typeof showBurden.reply>;

/** A stored form with its expressions read; it was refused when it came in if they could not be. */
export function preparedOf(form: Form): Prepared {
  const prepared = prepare(form);
  assert(prepared.ok, `${form.id} was prepared when it was taken in`);
  return prepared.value;
}

export async function draftView(tx: Tx, version: FormVersion, today: Day): Promise<DraftView> {
  const model = await readForm(tx, version);
  const effort = await effortOn(tx, today);
  const { seconds } = burdenOf(model, 0, effort);
  return { ...version, model, seconds, hindrances: [...(await hindrancesOf(tx, model, today))] };
}

/** What would keep a form from being published today. */
export async function hindrancesOf(tx: Tx, model: Form, today: Day): Promise<readonly Finding[]> {
  const published = await findPublishedVersions(tx, model.id);
  const verdict = judgePublication(preparedOf(model), published, today);
  return verdict.ok ? verdict.cautions : verdict.findings;
}

/** What the forms in use cost a village in a year: fields × households × times, and the minutes of it. */
export async function burdenView(
  tx: Tx,
  county: string,
  place: string,
  today: Day,
): Promise<BurdenView> {
  const households = (await factsOf(tx, county, place)).get('households')?.value ?? 0;
  const effort = await effortOn(tx, today);
  const forms: BurdenView['forms'] = [];
  for (const version of await findPublishedForms(tx)) {
    const { form, title, about } = version;
    forms.push({
      form,
      title,
      about,
      ...burdenOf(await readForm(tx, version), households, effort),
    });
  }
  return { households, forms, total: totalBurden(forms) };
}

/** By the county's numbers; by those we ship where a county was opened before there were any. */
async function effortOn(tx: Tx, today: Day): Promise<Effort> {
  const own = await findRules(tx);
  const known = new Set(own.map(({ key }) => key));
  const shipped = surveyRules.filter(({ key }) => !known.has(key));
  const rules = rulesOf([...own, ...shipped], today);
  const seconds = effortKinds.map((kind) => [kind, rules.read('survey.seconds', kind)?.value ?? 0]);
  return {
    seconds: Object.fromEntries(seconds) as Effort['seconds'],
    instances: rules.read('survey.instances')?.value ?? 1,
  };
}
