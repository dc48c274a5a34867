import { yes } from '@qianwan/base/verdict';
import { downloadTemplate } from '@qianwan/contract/survey/forms';
import { templates } from '@qianwan/programme/survey/forms/templates/templates';
import { operation } from '#http/operation';
import { xlsx } from '#registry/files/spreadsheet';
import { mediaTypes } from '#registry/files/write-file';

export default operation(downloadTemplate, async ({ input: { template } }) => {
  const file = await xlsx.write(...templates[template]);
  const headers = {
    'content-type': mediaTypes.xlsx,
    'content-disposition': `attachment; filename="${template}.xlsx"`,
  };
  return yes(new Response(new Blob([new Uint8Array(file)]), { headers }));
});
