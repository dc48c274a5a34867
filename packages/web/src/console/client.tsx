import type { Finding } from '@qianwan/base/verdict';
import type { Endpoint } from '@qianwan/contract/endpoint';
import { Finding as FindingShape } from '@qianwan/contract/finding';
import { requestOf } from '@qianwan/contract/request';
import {
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { z } from 'zod';

/** The server's "no", with every reason it gave. */
export class Refused extends Error {
  override name = 'Refused';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(', '));
    this.findings = findings;
  }
}

/** An answer, and what the server would have us look at although it said yes. */
export type Answer<Reply> = { readonly reply: Reply; readonly cautions: readonly Finding[] };

/** Asks an endpoint of the contract. Throws Refused with every finding where the answer is no. */
export async function ask<Input extends z.ZodType, Reply extends z.ZodType>(
  endpoint: Endpoint<Input, Reply>,
  input: z.input<Input>,
): Promise<Answer<z.output<Reply>>> {
  const { method, path, body } = requestOf(endpoint, input as Record<string, unknown>);
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === null
      ? {}
      : { headers: { 'content-type': 'application/json' }, ...kept(JSON.stringify(body)) }),
  }).catch(() => null);
  if (response === null) throw new Refused([finding('no-connection')]);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(findingsIn(answer, response.status));
  const reply = endpoint.reply.safeParse(answer);
  if (!reply.success) throw new Refused([finding('unreadable-answer', { path: endpoint.path })]);
  return { reply: reply.data, cautions: Cautions.parse(answer).cautions };
}

/** What is sent while the page closes still arrives, where it is small enough for a browser to promise that. */
function kept(body: string): { body: string; keepalive: boolean } {
  return { body, keepalive: body.length < 20_000 };
}

const Cautions = z.object({ cautions: z.array(FindingShape).default([]) });
const Refusal = z.object({ findings: z.array(FindingShape).min(1) });

function findingsIn(answer: unknown, status: number): readonly Finding[] {
  const refusal = Refusal.safeParse(answer);
  return refusal.success ? refusal.data.findings : [finding('server-fault', { status })];
}

function finding(code: string, detail: Finding['detail'] = {}): Finding {
  return { code, level: 'stop', detail };
}

/** What an endpoint answers, kept and shared by everything on screen that asks the same. */
export function useAsk<Input extends z.ZodType, Reply extends z.ZodType>(
  endpoint: Endpoint<Input, Reply>,
  input: z.input<Input>,
  when: { readonly enabled?: boolean; readonly everyMs?: number } = {},
): UseQueryResult<z.output<Reply>, Error> {
  return useQuery({
    queryKey: [endpoint.path, input],
    queryFn: async () => (await ask(endpoint, input)).reply,
    enabled: when.enabled ?? true,
    refetchInterval: when.everyMs ?? false,
  });
}

type PageShape<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Rows of a list that comes in pages, as far as they have been fetched. */
export type Rows<Row> = {
  readonly rows: readonly Row[];
  readonly loading: boolean;
  readonly error: Error | null;
  /** Fetches the next page; null at the end. */
  readonly more: (() => void) | null;
};

/** So many pages come by themselves; more when somebody asks. */
const PAGES_AT_ONCE = 4;

/** A list page by page, filtered and sorted on screen as far as it has come. */
export function useRows<Input extends z.ZodType, Row>(
  endpoint: Endpoint<Input, z.ZodType<PageShape<Row>>>,
  input: z.input<Input>,
  enabled = true,
): Rows<Row> {
  const pages = useInfiniteQuery({
    queryKey: [endpoint.path, 'pages', input],
    queryFn: async ({ pageParam }) =>
      (
        await ask(endpoint, {
          most: 500,
          ...(input as object),
          after: pageParam,
        } as z.input<Input>)
      ).reply,
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled,
  });
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const fetched = pages.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && fetched < PAGES_AT_ONCE) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, fetched]);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return {
    rows,
    loading: pages.isFetching,
    error: pages.error,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
  };
}

/** Something done on the server. Whatever is on screen is asked for again afterwards. */
export function useAct<Input extends z.ZodType, Reply extends z.ZodType>(
  endpoint: Endpoint<Input, Reply>,
  done?: (answer: Answer<z.output<Reply>>, input: z.input<Input>) => void,
  refused?: (error: Error) => void,
) {
  const queries = useQueryClient();
  return useMutation<Answer<z.output<Reply>>, Error, z.input<Input>>({
    mutationFn: (input) => ask(endpoint, input),
    onSuccess: async (answer, input) => {
      done?.(answer, input);
      await queries.invalidateQueries();
    },
    onError: (error) => refused?.(error),
  });
}
