import type { showBurden } from '@qianwan/contract/survey/forms';
import {
  type Form,
  type Question,
  questionsOf,
  wording,
} from '@qianwan/programme/survey/forms/form';
import { isAsked } from '@qianwan/programme/survey/forms/judge-publication';
import type { z } from 'zod';
import { thousands } from '#format/number';
import { type Html, html } from '#html';
import { type Frame, speaker } from '#public/frame/frame';
import { type Crumb, page } from '#public/frame/page';
import { burdenWords, formUseWords } from '#words/public/burden';
import { measureName } from '#words/survey';

type Burden = z.output<typeof showBurden.reply>;

export type BurdenFacts = {
  readonly place: { readonly code: string; readonly name: string };
  readonly path: readonly Crumb[];
  readonly burden: Burden;
  /** The forms themselves, in the order of the burden's. */
  readonly forms: readonly Form[];
};

/** What the forms in use cost a village in a year, and what each question is for. */
export function burdenPage(frame: Frame, { place, path, burden, forms }: BurdenFacts): Html {
  const say = speaker(frame);
  const { total, households } = burden;
  const title = say(burdenWords.of, { place: place.name });
  const body =
    burden.forms.length === 0
      ? html`<h1>${title}</h1><p>${say(burdenWords.none)}</p>`
      : html`<h1>${title}</h1><p class="answer">${say(burdenWords.answer, { answers: thousands(total.answersAYear), hours: hoursOf(total.minutesAYear) })}</p>
<p class="small muted">${say(burdenWords.how, { households: thousands(households) })}</p>
${burden.forms.map((form, at) => formTable(frame, form, forms[at]))}`;
  return page(frame, { title, path, body });
}

/** Hours to one place below ten, whole above. */
export function hoursOf(minutes: number): string {
  const hours = minutes / 60;
  return thousands(hours, hours < 10 ? 1 : 0);
}

/** A narrow table a form, so that it reads on a phone. */
function formTable(frame: Frame, form: Burden['forms'][number], model: Form | undefined): Html {
  const say = speaker(frame);
  const rows: [string, string][] = [
    [say(burdenWords.fields), thousands(form.fields)],
    [say(burdenWords.compulsory), thousands(form.compulsory)],
    [say(burdenWords.minutes), thousands(form.seconds / 60, 1)],
    [say(burdenWords.copies), thousands(form.copiesAYear)],
    [say(burdenWords.hours), hoursOf(form.minutesAYear)],
  ];
  const whom = form.about === 'village' ? burdenWords.village : burdenWords.household;
  return html`<section><h2>${form.title} <span class="small muted">${say(whom)}</span></h2><table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="n">${value}</td></tr>`)}</tbody></table>${model === undefined ? '' : questions(frame, model)}</section>`;
}

function questions(frame: Frame, form: Form): Html {
  const say = speaker(frame);
  const asked = questionsOf(form).filter(({ item }) => isAsked(item));
  const language = languageOf(form, frame.language);
  const lines = asked.map(({ item }) => {
    const label = wording(form, item.label, language) || item.name;
    return html`<li>${label} <span class="small muted">${purposeOf(frame, item)}</span></li>`;
  });
  return html`<details><summary>${say(burdenWords.what, { title: form.title })}</summary><ul>${lines}</ul></details>`;
}

function purposeOf(frame: Frame, { fact, usedBy = [] }: Question): string {
  const say = speaker(frame);
  const uses = usedBy.map((use) =>
    formUseWords[use] === undefined ? use : say(formUseWords[use]),
  );
  const parts = [
    ...(fact === undefined
      ? []
      : [say(burdenWords.becomes, { measure: measureName(fact, frame.language) })]),
    ...(uses.length === 0 ? [] : [say(burdenWords.readBy, { uses: uses.join('、') })]),
  ];
  return parts.length === 0 ? say(burdenWords.serves) : parts.join('，');
}

/** The language of the form that the page speaks, where the form has it. */
function languageOf({ languages }: Form, spoken: Frame['language']): string {
  const wanted = spoken === 'zh' ? /中文|chinese|\(zh/i : /english|\(en/i;
  return languages.find((each) => wanted.test(each)) ?? languages[0] ?? '';
}
