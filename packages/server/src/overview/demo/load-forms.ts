import type { Day } from '@qianwan/base/calendar';
import type { Actor } from '@qianwan/programme/people/actor';
import { templates } from '@qianwan/programme/survey/forms/templates/templates';
import type { Ground } from '#http/perform';
import { xlsx } from '#registry/files/spreadsheet';
import draftForm from '#survey/forms/draft-form';
import publishForm from '#survey/forms/publish-form';
import { play } from './player.ts';

type Drafted = { readonly draft: number; readonly model: { readonly id: string } };

/** The two forms to begin with, handed in and published as the county office would. */
export async function loadForms(
  ground: Ground,
  county: string,
  officer: Actor,
  day: Day,
): Promise<void> {
  for (const [name, sheets] of Object.entries(templates)) {
    const content = Buffer.from(await xlsx.write(...sheets)).toString('base64');
    const given = { county, fileName: `${name}.xlsx`, content, dryRun: false };
    const { draft, model } = await play<Drafted>(ground, day, officer, draftForm, given);
    await play(ground, day, officer, publishForm, { county, form: model.id, draft });
  }
}
