import { yes } from '@qianwan/base/verdict';
import { exportFile } from '@qianwan/contract/registry';
import { operation } from '#http/operation';
import { mediaTypes } from '#registry/files/write-file';
import { importKinds } from './import-kinds.ts';
import { writeList } from './write-list.ts';

export default operation(exportFile, async ({ tx, county, input }) => {
  const { kind, format } = input;
  const file = await writeList(tx, importKinds[kind], county, format);
  const headers = {
    'content-type': mediaTypes[format],
    'content-disposition': `attachment; filename="${county}-${kind}.${format}"`,
  };
  return yes(new Response(new Blob([new Uint8Array(file)]), { headers }));
});
