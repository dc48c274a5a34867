import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Answer, Answers } from '@qianwan/programme/survey/forms/form';
import type { SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import type { Root } from '@qianwan/programme/survey/submissions/submission';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const MARK = '@';
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: MARK,
  cdataPropName: '#cdata',
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  trimValues: true,
  // Entities are where XML bites; the five that XML itself knows, and characters by number, are read below.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * The XML of a filled-in copy as far as it can be known without its form. Nothing is fetched and nothing
 * expands: a document type declaration, which no form client writes, is refused.
 */
export function readXml(content: Uint8Array): Verdict<Root, SubmissionCode> {
  const text = textOf(content);
  if (text === null) return no(stop('xml-broken', { reason: 'UTF-8', line: 1 }));
  if (/<!DOCTYPE/i.test(text)) return no(stop('xml-doctype'));
  const sound = XMLValidator.validate(text);
  if (sound !== true)
    return no(stop('xml-broken', { reason: sound.err.msg, line: sound.err.line }));
  return parsed(text);
}

/** The answers of a copy that was sound when it was taken in: it is not looked through for faults again. */
export function keptAnswers(content: Uint8Array): Answers {
  const root = parsed(new TextDecoder().decode(content));
  return root.ok ? root.value.answers : {};
}

function parsed(text: string): Verdict<Root, SubmissionCode> {
  try {
    return rootOf(parser.parse(text) as Node);
  } catch (error) {
    return no(stop('xml-broken', { reason: (error as Error).message, line: 0 }));
  }
}

type Node = string | readonly Node[] | { readonly [name: string]: Node };

function textOf(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function rootOf(document: Node): Verdict<Root, SubmissionCode> {
  const roots = Object.entries(document as Record<string, Node>).filter(
    ([name]) => name !== '#text',
  );
  const [root] = roots;
  if (root === undefined || roots.length > 1 || Array.isArray(root[1]))
    return no(stop('xml-broken', { reason: 'one root element is wanted', line: 1 }));
  const [name, node] = root;
  const answers = answerOf(node);
  return yes({
    name,
    attributes: attributesOf(node),
    answers: typeof answers === 'string' ? {} : (answers as Answers),
  });
}

function attributesOf(node: Node): Record<string, string> {
  if (typeof node === 'string') return {};
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => name.startsWith(MARK))
      .map(([name, value]) => [name.slice(MARK.length), decoded(value as string)]),
  );
}

/** Children where there are any, else the text; what stands between children says nothing. */
function answerOf(node: Node): Answer {
  if (typeof node === 'string') return decoded(node);
  if (Array.isArray(node)) return node.map((each) => answerOf(each)) as unknown as Answer;
  const children = Object.entries(node).filter(
    ([name]) => !name.startsWith(MARK) && !name.startsWith('#'),
  );
  if (children.length > 0)
    return Object.fromEntries(children.map(([name, child]) => [name, answerOf(child)]));
  const { '#text': text = '', '#cdata': verbatim = '' } = node as Record<string, Node>;
  return [decoded([text].flat().join('')), ...[verbatim].flat()].join('');
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z0-9_.:-]*));?/gi;

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const said = name === undefined ? characterOf(code) : named[name];
    if (said === undefined || !whole.endsWith(';')) throw new Error(`unknown entity ${whole}`);
    return said;
  });
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
