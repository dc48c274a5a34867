import { addresses } from '@qianwan/web/public/addresses';
import { signInPage } from '@qianwan/web/public/people/sign-in-page';
import type { Page } from '#http/page';
import { frameOf } from './frame-of.ts';

export const signIn: Page = {
  path: addresses.signIn,
  area: () => '',
  show: async (visit) => signInPage(await frameOf(visit)),
};
