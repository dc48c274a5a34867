import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;
export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** Listens on a host and port (0: any free one). Closing lets requests under way finish. */
export function listen(fetch: Fetch, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, ({ port: bound }: AddressInfo) => {
      const name = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname;
      resolve({
        address: `http://${name}:${bound}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.once('error', reject);
  });
}
