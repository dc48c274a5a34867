import { yes } from '@qianwan/base/verdict';
import { listFieldKeys } from '@qianwan/contract/survey/submissions';
import { opensOn } from '@qianwan/programme/survey/submissions/field-key';
import { paged } from '#db/paged';
import { operation } from '#http/operation';
import { findPlaceNames } from '#registry/villages/store';
import { listKeys } from './store.ts';

export default operation(listFieldKeys, async ({ tx, input, today }) => {
  const { area, after, most } = input;
  const found = await listKeys(tx, { area, after, most: most + 1 });
  const page = paged(found, most, ({ madeAt, id }) => `${madeAt}|${id}`);
  const codes = page.rows.flatMap(({ areas }) => areas);
  const names = await findPlaceNames(tx, codes);
  const rows = page.rows.map(({ id, label, areas, since, until, madeBy, endedOn }) => ({
    ...{ id, label, since, until, madeBy, endedOn },
    areas: areas.map((code) => ({ code, name: names.get(code) ?? code })),
    opens: opensOn({ since, until, endedOn }, today),
  }));
  return yes({ rows, next: page.next });
});
