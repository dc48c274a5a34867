import type { Role } from '@qianwan/programme/people/role';
import type { z } from 'zod';

/** One thing that can be asked over HTTP, as a value: the server obeys it, the console calls it, the docs print it. */
export type Endpoint<Input extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> = {
  readonly method: 'GET' | 'POST';
  /** Under /api; `:name` parts are fields of the input. */
  readonly path: string;
  /** In a line, for the description of the interface. */
  readonly summary: string;
  /** Who may ask at all. Naming nobody opens it to everyone. */
  readonly may: readonly Role[];
  /** The place (or record) that the request touches: whoever asks must answer for it. */
  readonly area: (input: z.output<Input>) => string;
  readonly input: Input;
  readonly reply: Reply;
};

export function endpoint<Input extends z.ZodType, Reply extends z.ZodType>(
  shape: Endpoint<Input, Reply>,
): Endpoint<Input, Reply> {
  return shape;
}
