export type Token = {
  readonly kind: 'number' | 'text' | 'name' | 'reference' | 'sign' | 'operator' | 'end';
  readonly text: string;
  readonly at: number;
  /** White space stood before it. */
  readonly spaced: boolean;
};

/** Something that no token begins with, or a quote that never ends. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly at: number;
  readonly code: 'expression-broken' | 'expression-unsupported';
  constructor(at: number, code: Unreadable['code'] = 'expression-broken') {
    super(code);
    this.at = at;
    this.code = code;
  }
}

const wordOperators = ['and', 'or', 'div', 'mod'];
const SPACE = /\s/;
const NUMBER = /^(\d+(\.\d*)?|\.\d+)/;
const NAME =
  /^[A-Za-z_\u00c0-\u2fef\u3001-\udfff\uf900-\ufffd][\w.\-\u00b7-\u2fef\u3001-\udfff\uf900-\ufffd]*/;
const REFERENCE = /^\$\{\s*([^{}\s]+)\s*\}/;
const SIGN = /^(\.\.|::|\/\/|!=|<=|>=|[()[\],/.@*+\-=<>|])/;
/** After these a name or `*` is what it says; after anything else it joins two things. */
const openers = ['(', '[', ',', '::', '@', '/', '//'];

/** Cuts an expression into tokens. Typographic quotes, which spreadsheet programs put in, count as plain ones. */
export function tokensOf(expression: string): Token[] {
  const source = expression.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < source.length) {
    if (SPACE.test(source.charAt(at))) {
      at += 1;
      spaced = true;
      continue;
    }
    const { token, length } = nextToken(source, at, spaced, tokens[tokens.length - 1]);
    tokens.push(token);
    at += length;
    spaced = false;
  }
  tokens.push({ kind: 'end', text: '', at: source.length, spaced });
  return tokens;
}

function nextToken(
  source: string,
  at: number,
  spaced: boolean,
  before: Token | undefined,
): { token: Token; length: number } {
  const rest = source.slice(at);
  const made = (kind: Token['kind'], text: string, length = text.length) => ({
    token: { kind, text, at, spaced },
    length,
  });
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, 1);
    if (end < 0) throw new Unreadable(at);
    return made('text', rest.slice(1, end), end + 1);
  }
  const number = NUMBER.exec(rest);
  if (number) return made('number', number[0]);
  const reference = REFERENCE.exec(rest);
  if (reference) return made('reference', reference[1] ?? '', reference[0].length);
  const name = nameIn(rest);
  if (name !== '') {
    const joins = endsOperand(before) && wordOperators.includes(name);
    return made(joins ? 'operator' : 'name', name);
  }
  const sign = SIGN.exec(rest)?.[0];
  if (sign === undefined) throw new Unreadable(at);
  const isOperator = /^[+\-=<>|]|^!=$/.test(sign) || (sign === '*' && endsOperand(before));
  return made(isOperator ? 'operator' : 'sign', sign);
}

/** A name, with its prefix (`jr:choice-name`) where one colon joins the two. */
function nameIn(rest: string): string {
  const name = NAME.exec(rest)?.[0] ?? '';
  if (name === '' || rest.charAt(name.length) !== ':' || rest.charAt(name.length + 1) === ':')
    return name;
  const local = NAME.exec(rest.slice(name.length + 1))?.[0] ?? '';
  return local === '' ? name : `${name}:${local}`;
}

function endsOperand(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'operator') return false;
  return token.kind !== 'sign' || !openers.includes(token.text);
}
