import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { collectSettings, settingsForCode } from './collect-settings.ts';

test('the code holds the server’s address, zlib-packed in base64, as Collect unpacks it', async () => {
  const url = 'http://10.0.0.5:8600/v1/key/abc/projects/330523';
  const code = await settingsForCode(collectSettings(url, '安吉县 余村'));
  const settings = JSON.parse(inflateSync(Buffer.from(code, 'base64')).toString());
  assert.equal(settings.general.server_url, url);
  assert.equal(settings.project.name, '安吉县 余村');
  assert.ok(code.length < 1500, 'small enough for an old phone to read');
});
