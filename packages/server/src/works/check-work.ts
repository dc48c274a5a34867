import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import { checkGates, type GateCode, passesGates } from '@qianwan/programme/works/gates';
import type { Work } from '@qianwan/programme/works/work';
import { insertRow, json, type Writer } from '#db/write';
import { loadGateFacts } from './load-gate-facts.ts';

/** Asks every gate and keeps what they said, of what, and by which rules, so that it can be judged again. */
export async function checkWork(
  writer: Writer,
  work: Work,
  by: string,
  today: Day,
): Promise<Finding<GateCode>[]> {
  const facts = await loadGateFacts(writer, work, today);
  const findings = checkGates(work, facts);
  await insertRow(writer, 'gate_checks', {
    work: work.id,
    checked_on: today,
    passed: passesGates(findings),
    findings: json(findings),
    inputs: json({ work, facts }),
    by_actor: by,
  });
  return findings;
}
