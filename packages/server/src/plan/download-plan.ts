import { no, stop, yes } from '@qianwan/base/verdict';
import { downloadPlan } from '@qianwan/contract/plan';
import { z } from 'zod';
import { readDocument } from '#db/documents';
import { operation } from '#http/operation';
import { findPlan } from './store.ts';

export default operation(downloadPlan, async ({ tx, input: { plan, file } }) => {
  const summary = await findPlan(tx, plan);
  if (summary === null) return no(stop('not-found', { id: plan }));
  const name = file === 'problem' ? summary.problemSha256 : summary.planSha256;
  const text = (await readDocument(tx, name))?.toString() ?? null;
  if (text === null) return no(stop('plan-changed', { plan, sha256: name }));
  const body =
    file === 'certificate' ? JSON.stringify(Certified.parse(JSON.parse(text)).certificate) : text;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${plan}.${file}.json"`,
  };
  return yes(new Response(body, { headers }));
});

/** The certificate of a plan of any version, as it was stored. */
const Certified = z.object({ certificate: z.unknown() });
