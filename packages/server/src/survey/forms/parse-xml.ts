import { element, type XmlElement } from '@qianwan/programme/survey/forms/xform/xml';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Not XML, or a kind of XML that nobody needs and that has harmed others (document types with entities). */
export class BrokenXml extends Error {
  override name = 'BrokenXml';
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
});

type Parsed = Readonly<Record<string, unknown>>;

/** The root element of a document, its order kept, white space between elements left out. Throws `BrokenXml`. */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new BrokenXml('DOCTYPE');
  const roots = parsed(text).filter((each) => typeof each !== 'string');
  const [root] = roots;
  if (root === undefined || roots.length !== 1) throw new BrokenXml('root');
  return root;
}

/** What the parser itself will not read (tags a hundred deep) is as broken as what it finds wrong. */
function parsed(text: string): (XmlElement | string)[] {
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new BrokenXml(`${valid.err.msg} (${valid.err.line})`);
    return (parser.parse(text) as Parsed[]).map(asElement);
  } catch (error) {
    if (error instanceof BrokenXml || !(error instanceof Error)) throw error;
    throw new BrokenXml(error.message);
  }
}

function asElement(node: Parsed): XmlElement | string {
  if ('#text' in node) return String(node['#text']);
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const children = (node[name] as Parsed[]).map(asElement);
  const hasElements = children.some((child) => typeof child !== 'string');
  const kept = hasElements ? children.filter((child) => !isBlank(child)) : children;
  return element(name, (node[':@'] ?? {}) as Record<string, string>, kept);
}

function isBlank(child: XmlElement | string): boolean {
  return typeof child === 'string' && child.trim() === '';
}
