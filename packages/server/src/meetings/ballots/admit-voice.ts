import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Ballot, Voice } from '@qianwan/programme/meetings/ballot';
import { type Earlier, votingFaults } from '@qianwan/programme/meetings/balloting';
import { marksFaults } from '@qianwan/programme/meetings/marks';
import { proxyFaults } from '@qianwan/programme/meetings/proxy';
import { strangerTo } from '@qianwan/programme/meetings/voice';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Call } from '#http/operation';
import { isPaperOf } from '#meetings/papers/store';
import { findHousehold } from '#registry/households/store';
import { findRules } from '#registry/rules/store';
import { countCarried } from './store.ts';

/** A voice as it arrives, by whatever channel. */
export type Arriving = Voice & {
  readonly household: string;
  readonly proxy: string | null;
  readonly proxyPaper: string | null;
};

/** What every voice must pass, on screen or on paper: who it is, whether it came before, what it says, who brings it. */
export async function admitVoice(
  call: Call<unknown>,
  ballot: Ballot,
  voice: Arriving,
  { earlier, on }: { readonly earlier: Earlier | null; readonly on: Day },
): Promise<Verdict<null>> {
  const { tx } = call;
  const { household } = voice;
  const stranger = strangerTo(ballot.village, await findHousehold(tx, household));
  if (stranger !== null) return no(stop(stranger));
  const faults = [
    ...votingFaults(ballot, { household, earlier }, on),
    ...marksFaults(ballot, voice),
    ...(voice.proxy === null ? [] : await broughtFaults(call, ballot, voice, voice.proxy)),
  ];
  return faults.length > 0 ? no(...faults) : yes(null);
}

async function broughtFaults(
  { tx, today }: Call<unknown>,
  ballot: Ballot,
  { household, proxyPaper }: Arriving,
  by: string,
) {
  const rule = rulesOf(await findRules(tx), today).read('ballot.proxies')?.value ?? null;
  const known = proxyPaper !== null && (await isPaperOf(tx, proxyPaper, ballot.village));
  return proxyFaults(rule, {
    household,
    by,
    livesHere: (await findHousehold(tx, by))?.village === ballot.village,
    paper: known ? proxyPaper : null,
    carried: await countCarried(tx, ballot.id, by),
  });
}
