import { mkdirSync } from 'node:fs';
import type { Server } from 'node:net';
import { Worker } from 'node:worker_threads';
import { lockFolder } from './folder-lock.ts';
import type { Answer, Ask, Start } from './messages.ts';

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void };
type Unnumbered<Each> = Each extends unknown ? Omit<Each, 'id'> : never;

/** The embedded PostgreSQL, in a thread of its own: ask it, and it answers in order. */
export class Embedded {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #lock: Server | null;
  #asked = 0;

  private constructor(start: Start, lock: Server | null) {
    this.#lock = lock;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the embedded database has stopped')));
  }

  /** Opens the folder (held until it is closed, or this process ends), or a database in memory where it is null. */
  static async open(
    folder: string | null,
    template: Uint8Array<ArrayBuffer> | null = null,
  ): Promise<Embedded> {
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const lock = folder === null ? null : await lockFolder(folder);
    const embedded = new Embedded({ folder, template }, lock);
    await new Promise<Answer>((resolve, reject) => embedded.#waiting.set(0, { resolve, reject }));
    return embedded;
  }

  query(sql: string, parameters: readonly unknown[] = []): Promise<Answer> {
    return this.#ask({ kind: 'query', sql, parameters });
  }

  /** Several statements at once, without parameters; answers with the rows of all of them. */
  async script(sql: string): Promise<readonly unknown[]> {
    return (await this.#ask({ kind: 'script', sql })).rows;
  }

  /** The whole data folder as one tar archive. */
  async dump(): Promise<Uint8Array<ArrayBuffer>> {
    const { rows } = await this.#ask({ kind: 'dump' });
    return rows[0] as Uint8Array<ArrayBuffer>;
  }

  async close(): Promise<void> {
    await this.#ask({ kind: 'close' });
    this.#lock?.close();
  }

  #ask(ask: Unnumbered<Ask>): Promise<Answer> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...ask, id });
    });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.error === undefined) waiting?.resolve(answer);
    else waiting?.reject(Object.assign(new Error(answer.error.message), answer.error));
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error as Error);
    this.#waiting.clear();
  }
}
