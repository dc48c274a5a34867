/** What the worker needs to open its database; a null folder keeps everything in memory (for tests). */
export type Start = {
  readonly folder: string | null;
  readonly template: Uint8Array<ArrayBuffer> | null;
};

export type Ask =
  | {
      readonly kind: 'query';
      readonly id: number;
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: 'script'; readonly id: number; readonly sql: string }
  | { readonly kind: 'dump'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number };

export type Answer = {
  readonly id: number;
  readonly rows: readonly unknown[];
  readonly affected: number;
  readonly error?: {
    readonly message: string;
    readonly code?: string | undefined;
    readonly detail?: string | undefined;
    readonly constraint?: string | undefined;
  };
};
