/** An element of an XML document; text between elements stands among its children. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const given: Record<string, string> = {};
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) given[key] = value;
  }
  return { name, attributes: given, children };
}

const HEAD = '<?xml version="1.0"?>\n';

/** The document of a root element, on one line, as XML 1.0. */
export function writeXml(root: XmlElement): string {
  return HEAD + written(root);
}

function written({ name, attributes, children }: XmlElement): string {
  let open = `<${name}`;
  for (const key of Object.keys(attributes)) open += ` ${key}="${quoted(attributes[key] ?? '')}"`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : written(child),
  );
  return `${open}>${inner.join('')}</${name}>`;
}

// XML 1.0 §2.2 has no place for most control characters, in whatever form.
function isForbidden(code: number): boolean {
  return (
    (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff
  );
}

function allowed(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at += 1)
    if (!isForbidden(text.charCodeAt(at))) kept += text.charAt(at);
  return kept;
}

function escaped(text: string): string {
  return allowed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function quoted(text: string): string {
  return escaped(text).replace(/"/g, '&quot;').replace(/\r?\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** Elements of a name directly inside; prefixes (`h:head`) do not count. */
export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && localName(child) === name) found.push(child);
  return found;
}

export function elementsIn(parent: XmlElement | undefined): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) if (typeof child !== 'string') found.push(child);
  return found;
}

export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function textIn(parent: XmlElement | undefined): string {
  let text = '';
  for (const child of parent?.children ?? [])
    text += typeof child === 'string' ? child : textIn(child);
  return text;
}
