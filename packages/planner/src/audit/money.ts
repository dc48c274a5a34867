import { stop } from '@qianwan/base/verdict';
import type { Choice, Draw } from '#schedule/plan';
import type { BrokenRule } from './broken-rule.ts';
import type { Sheet } from './sheet.ts';

/** Every share is paid to the fen, out of envelopes that may pay it and that hold enough. */
export function auditMoney(sheet: Sheet): BrokenRule[] {
  return [
    ...sheet.plan.choices.flatMap((choice) => [
      ...choice.draws.flatMap((draw) => drawIsAllowed(sheet, choice, draw)),
      ...sharesArePaid(sheet, choice),
    ]),
    ...envelopesHoldOut(sheet),
  ];
}

function drawIsAllowed(sheet: Sheet, { work: id, year }: Choice, draw: Draw): BrokenRule[] {
  const work = sheet.workById.get(id);
  const envelope = sheet.envelopeById.get(draw.envelope);
  if (work === undefined || envelope === undefined) return [];
  const where = { work: id, envelope: envelope.id };
  const findings: BrokenRule[] = [];
  if (!Number.isSafeInteger(draw.fen) || draw.fen <= 0) {
    findings.push(stop('draw-not-whole-fen', { ...where, fen: draw.fen }));
  }
  if (envelope.year !== year) {
    findings.push(stop('envelope-of-other-year', { ...where, year, envelopeYear: envelope.year }));
  }
  if (envelope.purpose !== null && envelope.purpose !== work.purpose) {
    findings.push(stop('envelope-of-other-purpose', { ...where, purpose: work.purpose }));
  }
  if (!work.shares.some((share) => share.payer === envelope.payer)) {
    findings.push(stop('envelope-of-other-payer', { ...where, payer: envelope.payer }));
  }
  return findings;
}

function sharesArePaid(sheet: Sheet, { work: id, draws }: Choice): BrokenRule[] {
  return (sheet.workById.get(id)?.shares ?? []).flatMap(({ payer, fen }) => {
    let paid = 0;
    for (const draw of draws) {
      if (sheet.envelopeById.get(draw.envelope)?.payer === payer) paid += draw.fen;
    }
    return paid === fen ? [] : [stop('share-not-paid', { work: id, payer, fen, paid })];
  });
}

function envelopesHoldOut({ problem, drawnFrom }: Sheet): BrokenRule[] {
  return problem.envelopes
    .map(({ id, fen }) => ({ envelope: id, fen, drawn: drawnFrom.get(id) ?? 0 }))
    .filter((row) => row.drawn > row.fen)
    .map((row) => stop('envelope-overdrawn', row));
}
