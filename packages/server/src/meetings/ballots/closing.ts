import { Opinions, OptionResult } from '@qianwan/contract/meetings';
import type { Ballot, Count } from '@qianwan/programme/meetings/ballot';
import { ballotFile } from '@qianwan/programme/meetings/ballot-file';
import { opinionFile, opinionsIn } from '@qianwan/programme/meetings/opinion-file';
import { isCarried } from '@qianwan/programme/meetings/turnout';
import { CountRule, RecountRule } from '@qianwan/programme/registry/ballot-shapes';
import { Part } from '@qianwan/programme/registry/part';
import type { Rules } from '@qianwan/programme/registry/rules-of';
import { z } from 'zod';
import type { FoundVote } from './store.ts';

/** The rules a ballot was closed by, kept with it. */
export const RuledBy = z.object({
  quorum: Part.nullable(),
  count: CountRule.nullable(),
  recount: RecountRule.nullable(),
});
export type RuledBy = z.infer<typeof RuledBy>;

/** What it came to, kept with it. */
export const Tallied = z.object({
  winners: z.array(z.string()),
  costFen: z.number(),
  options: z.array(OptionResult),
  opinions: Opinions.nullable(),
  carried: z.boolean().nullable(),
});
export type Tallied = z.infer<typeof Tallied>;

export function ruledBy({ kind }: Ballot, { read }: Rules): RuledBy {
  const isOverWorks = kind === 'approval' || kind === 'points';
  return {
    quorum: read('ballot.quorum')?.value ?? null,
    count: isOverWorks ? (read('ballot.count')?.value ?? ownCount) : null,
    recount: read('ballot.recount')?.value ?? null,
  };
}

/** Where a county has switched its rule off, the works are still counted, by the one that is shipped. */
const ownCount: CountRule = {
  satisfaction: 'cost',
  completion: 'add1u',
  convention: 'exact-start',
  comparison: null,
};

const none: Tallied = { winners: [], costFen: 0, options: [], opinions: null, carried: null };

/** The file that is published, and what it came to. */
export function tallied(
  ballot: Ballot,
  votes: readonly FoundVote[],
  count: Omit<Count, 'due'>,
  rules: RuledBy,
): { readonly file: string; readonly result: Tallied } {
  const marks = votes.map((vote) => vote.marks);
  switch (ballot.kind) {
    case 'consent':
      return {
        file: `choice,households\nyes,${count.yes}\nno,${count.no}\nabstain,${count.abstain}\n`,
        result: { ...none, carried: isCarried(count) },
      };
    case 'opinions': {
      const file = opinionFile(ballot, marks);
      return { file, result: { ...none, opinions: opinionsIn(file) } };
    }
    case 'approval':
    case 'points': {
      const { text, result } = ballotFile(ballot, marks, rules.count ?? ownCount);
      return {
        file: text,
        result: { ...none, ...result, winners: [...result.winners], options: [...result.options] },
      };
    }
  }
}
