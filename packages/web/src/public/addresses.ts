/**
 * The addresses of public pages. An id is an address: 330523108204-W3 is that work's page. What
 * kind of page it is can be read off the id's shape, so routes say the shape. A place code has a
 * digit, so that words of ours (office, en) are never taken for places.
 */
const CODE = '[a-z]*[0-9][0-9a-z]*';
const record = (name: string, letter: string) => `/:${name}{${CODE}-${letter}[1-9][0-9]*}`;
const place = `/:place{${CODE}}`;

export const addresses = {
  home: '/',
  signIn: '/sign-in',
  checker: '/check-plan.mjs',
  counter: '/count-ballots.mjs',
  place,
  say: `${place}/say`,
  find: `${place}/find`,
  ledger: `${place}/ledger`,
  burden: `${place}/forms`,
  figure: `${place}/figures/:indicator`,
  need: record('need', 'N'),
  receipt: `${record('need', 'N')}/receipt`,
  voice: `${record('need', 'N')}/voice`,
  echo: `${record('need', 'N')}/echo`,
  photo: `${record('need', 'N')}/photo`,
  confirm: `${record('need', 'N')}/confirm`,
  work: record('work', 'W'),
  ballot: record('ballot', 'B'),
  vote: `${record('ballot', 'B')}/vote`,
  sheets: `${record('ballot', 'B')}/sheets`,
  plan: record('plan', 'P'),
  planIn: `${record('plan', 'P')}/in/:village{${CODE}}`,
  comparison: `${record('plan', 'P')}/against/:other{${CODE}-P[1-9][0-9]*}`,
} as const;
