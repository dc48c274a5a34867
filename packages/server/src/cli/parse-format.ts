import type { z } from 'zod';
import { Trouble } from './command.ts';
import { readJson } from './files.ts';

/** Reads a file in one of our formats; what does not fit is told by its path, as `works.3.ownFen`. */
export function readFormat<Format>(path: string, format: z.ZodType<Format>): Format {
  const parsed = format.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the file itself';
  throw new Trouble(
    `${path}: ${where}: ${issue?.message} (docs/formats/plan.md describes the format)`,
  );
}
