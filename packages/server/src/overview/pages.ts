import type { Form, Page } from '#http/page';
import { ballot, sheets, vote } from './pages/ballot.ts';
import { burden } from './pages/burden.ts';
import { figure } from './pages/figure.ts';
import { find } from './pages/find.ts';
import { ledger } from './pages/ledger.ts';
import { confirmation, echo, need, photo, receipt, voice } from './pages/need.ts';
import { place } from './pages/place.ts';
import { plan, planIn, plansCompared } from './pages/plan.ts';
import { say, saying } from './pages/say.ts';
import { signIn } from './pages/sign-in.ts';
import { work } from './pages/work.ts';

/** Every public page, and every form on one. */
export const pages: readonly Page[] = [
  signIn,
  place,
  say,
  find,
  ledger,
  burden,
  figure,
  need,
  receipt,
  work,
  ballot,
  sheets,
  plan,
  planIn,
  plansCompared,
];
export const forms: readonly Form[] = [saying, voice, echo, photo, confirmation, vote];
