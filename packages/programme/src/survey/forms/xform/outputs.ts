import type { Prepared } from '#survey/forms/engine/prepare';
import type { Placed } from '#survey/forms/form';
import { withPaths } from './paths.ts';
import { element, type XmlElement } from './xml.ts';

/** Words with `<output>` where they show an answer. A name that the form lacks stays as it was written. */
export function withOutputs(
  prepared: Prepared,
  words: string,
  here: Pick<Placed, 'path' | 'repeats'>,
): (XmlElement | string)[] {
  const parts: (XmlElement | string)[] = [];
  let rest = words;
  for (
    let found = /\$\{\s*([^}]+?)\s*\}/.exec(rest);
    found !== null;
    found = /\$\{\s*([^}]+?)\s*\}/.exec(rest)
  ) {
    const [whole, inside = ''] = found;
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push(element('output', { value: shownValue(prepared, inside, here) }));
    rest = rest.slice(found.index + whole.length);
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

function shownValue(
  prepared: Prepared,
  inside: string,
  here: Pick<Placed, 'path' | 'repeats'>,
): string {
  return prepared.pathOf(inside) === null ? inside : withPaths(prepared, `\${${inside}}`, here);
}
