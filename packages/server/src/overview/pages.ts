import type { Form, Page } from '#http/page';

/** Every public page, and every form on one. */
export const pages: readonly Page[] = [];
export const forms: readonly Form[] = [];
