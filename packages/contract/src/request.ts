import type { Endpoint } from './endpoint.ts';

/** An endpoint with its input, as HTTP wants it: where to, and what goes in the body (GET: nothing). */
export type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
};

/** Fills the `:name` parts of the path from the input; the rest becomes the query of a GET or the body of a POST. */
export function requestOf(
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
  input: Readonly<Record<string, unknown>>,
): Request {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (method === 'POST') return { method, path: `/api${filled}`, body: rest };
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return {
    method,
    path: `/api${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    body: null,
  };
}
