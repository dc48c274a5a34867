import { type Form, wording } from '#survey/forms/form';

/** External choices as ODK Collect reads them beside a form; null where it has none. Every value is quoted. */
export function itemsetsCsv(form: Form): string | null {
  const lists = form.lists.filter(
    ({ external, choices }) => external === true && choices.length > 0,
  );
  if (lists.length === 0) return null;
  const columns = new Set<string>();
  for (const { choices } of lists)
    for (const { columns: own = {} } of choices)
      for (const name of Object.keys(own)) columns.add(name);
  const named = form.languages.filter((language) => language !== '');
  const labels = named.length === 0 ? ['label'] : named.map((language) => `label::${language}`);
  const rows = [['list_name', 'name', ...labels, ...columns]];
  for (const { name: list, choices } of lists)
    for (const { name, label, columns: own = {} } of choices) {
      const words = form.languages.map((language) => wording(form, label, language) || name);
      rows.push([list, name, ...words, ...[...columns].map((column) => own[column] ?? '')]);
    }
  return `${rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\n')}\n`;
}
