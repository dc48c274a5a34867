import { randomBytes } from 'node:crypto';
import { yes } from '@qianwan/base/verdict';
import { issueReportKey } from '@qianwan/contract/needs';
import { nextId } from '#db/ids';
import { insertRow, sha256 } from '#db/write';
import { operation } from '#http/operation';

export default operation(issueReportKey, async (call) => {
  const { county, name, validTo } = call.input;
  const id = await nextId(call, county, 'Y');
  const key = randomBytes(24).toString('base64url');
  await insertRow(call, 'report_keys', {
    ...{ id, name, code_sha256: sha256(key), issued_by: call.actor.id },
    ...{ valid_from: call.today, valid_to: validTo ?? null },
  });
  return yes({ id, key });
});
