import type { Hono } from 'hono';

export type Say = (line: Record<string, unknown>) => void;

/** JSON lines that name the bench and its seed. */
export function sayFor(bench: string, seed: number): Say {
  return (line) => process.stdout.write(`${JSON.stringify({ bench, seed, ...line })}\n`);
}

/** Requests a path so many times inside the process; milliseconds at p50 and p95, and the usual weight. */
export async function measureRequests(
  app: Hono,
  requests: number,
  pathOf: () => string,
  headers: Record<string, string> = {},
): Promise<{ p50: number; p95: number; kilobytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let count = 0; count < requests; count += 1) {
    const path = encodeURI(pathOf());
    const start = performance.now();
    const response = await app.request(path, { headers });
    bytes += (await response.arrayBuffer()).byteLength;
    times.push(performance.now() - start);
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.floor(share * times.length)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), kilobytes: Math.round(bytes / requests / 102.4) / 10 };
}
