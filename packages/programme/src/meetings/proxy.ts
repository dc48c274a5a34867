import { type Finding, stop } from '@qianwan/base/verdict';
import type { ProxyRule } from '#registry/ballot-shapes';

export type ProxyCode =
  | 'proxy-not-allowed'
  | 'proxy-for-itself'
  | 'proxy-elsewhere'
  | 'proxy-paper-missing'
  | 'proxy-for-too-many';

/** A vote that another household brings for one that cannot come. */
export type Proxy = {
  readonly household: string;
  /** The household that brings it. */
  readonly by: string;
  readonly livesHere: boolean;
  /** The paper that both signed, where one was kept. */
  readonly paper: string | null;
  /** How many other households' votes it has brought already. */
  readonly carried: number;
};

/** Members of one household speak for each other without more; another household only as the rule of the county says. */
export function proxyFaults(rule: ProxyRule | null, proxy: Proxy): Finding<ProxyCode>[] {
  const { household, by, livesHere, paper, carried } = proxy;
  if (by === household) return [stop('proxy-for-itself')];
  const most = rule?.byOthers ?? 0;
  if (most === 0) return [stop('proxy-not-allowed')];
  const faults: Finding<ProxyCode>[] = [];
  if (!livesHere) faults.push(stop('proxy-elsewhere', { by }));
  if (rule?.paper === true && paper === null) faults.push(stop('proxy-paper-missing'));
  if (carried >= most) faults.push(stop('proxy-for-too-many', { by, carried, most }));
  return faults;
}
