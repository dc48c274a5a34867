import type { Day } from '@qianwan/base/calendar';
import type { Verdict } from '@qianwan/base/verdict';
import type { Endpoint } from '@qianwan/contract/endpoint';
import type { Actor } from '@qianwan/programme/people/actor';
import type { z } from 'zod';
import type { Writer } from '#db/write';

/** What an operation may know of the request: checked input, its own transaction, who asks, and the day. */
export type Call<Input> = Writer & {
  readonly input: Input;
  readonly actor: Actor;
  readonly today: Day;
  /** The instant, ISO 8601 in UTC: for what is recorded when. Rules only ever see `today`. */
  readonly now: string;
};

type Handler<Input, Reply> = (call: Call<Input>) => Promise<Verdict<Reply>>;

export type Operation = {
  readonly endpoint: Endpoint;
  readonly handle: Handler<never, unknown>;
};

/** Binds an endpoint of the contract to the code that answers it; the types must agree. */
export function operation<Input extends z.ZodType, Reply extends z.ZodType>(
  endpoint: Endpoint<Input, Reply>,
  handle: Handler<z.output<Input>, z.input<Reply>>,
): Operation {
  return { endpoint: endpoint as unknown as Endpoint, handle: handle as Handler<never, unknown> };
}
