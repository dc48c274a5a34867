import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, Hono } from 'hono';
import { builtConsole } from './console/build.ts';

export type ConsoleFiles = {
  /** Settles when the console can be served; never rejects. */
  readonly ready: Promise<void>;
  /** Serves it under /office/; until it is built, a page that says so and looks again by itself. */
  readonly serve: (app: Hono) => void;
};

type State =
  | { readonly is: 'building' }
  | { readonly is: 'built'; readonly folder: string }
  | { readonly is: 'failed'; readonly why: string };

/** Builds the console where it is missing, and serves it. `tell` hears how far the build is. */
export function consoleFiles(tell: (line: string) => void): ConsoleFiles {
  let state: State = { is: 'building' };
  const ready = builtConsole(tell).then(
    (folder) => {
      state = { is: 'built', folder };
    },
    (error: Error) => {
      state = { is: 'failed', why: error.message };
      tell(`the office console could not be built: ${error.message}`);
    },
  );
  const kept = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  return {
    ready,
    serve: (app) => {
      app.get('/office', (context) => context.redirect('/office/', 301));
      app.get('/office/*', (context) =>
        state.is === 'built' ? answer(context, state.folder, kept) : waiting(context, state),
      );
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The console asks nobody but us; antd writes its styles into the page. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; frame-ancestors 'none'";

/** A file whose name carries its hash never changes; any other address is a screen of the console. */
async function answer(
  context: Context,
  folder: string,
  kept: Map<string, Promise<Buffer<ArrayBuffer>>>,
): Promise<Response> {
  const path = normalize(new URL(context.req.url).pathname.slice('/office/'.length));
  const isAsset = path.startsWith(`assets${sep}`);
  const name = isAsset ? path : 'index.html';
  const zipped = kept.get(name) ?? readFile(join(folder, name)).then(squeeze);
  kept.set(name, zipped);
  const body = await zipped.catch(() => null);
  if (body === null) {
    kept.delete(name);
    return context.notFound();
  }
  return new Response(body, {
    headers: {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
}

const squeeze = promisify(gzip) as (bytes: Buffer) => Promise<Buffer<ArrayBuffer>>;

function waiting(context: Context, state: State): Response {
  const failed = state.is === 'failed';
  const words = failed
    ? '办公台没有建成，请看服务器的提示。<br>The office could not be built; please see what the server says.'
    : '办公台正在准备，几秒钟就好。<br>The office is being prepared; a few seconds more.';
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${failed ? '' : '<meta http-equiv="refresh" content="2">'}<title>千万</title><body style="display:grid;min-height:90vh;place-items:center;margin:0;background:#F7F4EC;color:#1F2A2E;font:18px/1.8 sans-serif;text-align:center"><p>${words}<br><a href="/">村民页面 · Public pages</a></p>`;
  return context.html(page, 503, { 'retry-after': '2', 'cache-control': 'no-store' });
}
