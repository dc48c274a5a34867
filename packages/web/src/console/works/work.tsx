import type { WorkView } from '@qianwan/contract/works';
import type { z } from 'zod';
import type { Standing } from '#console/frame/mark';

export type Work = z.output<typeof WorkView>;

export const workStanding: Readonly<Record<Work['state'], Standing>> = {
  proposed: 'wait',
  refused: 'stop',
  admitted: 'good',
};

/** How many reasons stand in the way; cautions do not. */
export function stopsIn(findings: Work['findings']): number {
  return findings.filter(({ level }) => level === 'stop').length;
}
