import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryOf, readMultipart } from './multipart.ts';

const lines = (...all: string[]): Uint8Array => Buffer.from(all.join('\r\n'));
const head = 'Content-Disposition: form-data; name="xml_submission_file"; filename="a.xml"';
const sound = lines('--foo', head, 'Content-Type: text/xml', '', '<a/>', '--foo--', '');

test('a part is known by its name, its file, its type and its very bytes', () => {
  const [part, ...rest] = readMultipart(sound, 'foo') ?? [];
  assert.deepEqual(rest, []);
  assert.deepEqual(
    { ...part, content: Buffer.from(part?.content ?? []).toString() },
    { name: 'xml_submission_file', fileName: 'a.xml', mediaType: 'text/xml', content: '<a/>' },
  );
});

test('bytes that look like a boundary, or like the end of a line, stay content', () => {
  const content = '\r\n--fo\r\n\r\n--\r\nfoo--foo';
  const [part] = readMultipart(lines('--foo', head, '', content, '--foo--'), 'foo') ?? [];
  assert.equal(Buffer.from(part?.content ?? []).toString(), content);
});

const names: [name: string, disposition: string, fileName: string | null][] = [
  ['Chinese', 'filename="照片.jpg"', '照片.jpg'],
  ['a quotation mark as browsers write it', 'filename="a%22b.jpg"', 'a"b.jpg'],
  ['a quotation mark as older clients write it', 'filename="a\\"b.jpg"', 'a"b.jpg'],
  ['no quotation marks', 'filename=a.jpg', 'a.jpg'],
  ['none: a plain field', 'x=y', null],
];
for (const [name, disposition, fileName] of names) {
  test(`the name of a file: ${name}`, () => {
    const body = lines(
      '--foo',
      `content-disposition: form-data; name="p"; ${disposition}`,
      '',
      '',
      '--foo--',
    );
    assert.equal(readMultipart(body, 'foo')?.[0]?.fileName, fileName);
  });
}

const spoilt: [name: string, body: Uint8Array][] = [
  ['empty', lines('')],
  ['cut off in the content', sound.subarray(0, sound.length - 12)],
  ['cut off in the headers', sound.subarray(0, 40)],
  ['of another boundary', lines('--bar', head, '', '', '--bar--')],
  ['with something before it', lines('x', '--foo', head, '', '', '--foo--')],
  ['with a part that has no name', lines('--foo', 'Content-Type: text/xml', '', '', '--foo--')],
];
for (const [name, body] of spoilt) {
  test(`nothing is read of a body that is ${name}`, () =>
    assert.equal(readMultipart(body, 'foo'), null));
}

test('every way to cut a body short is noticed', () => {
  const whole = sound.length - '--\r\n'.length;
  for (let length = 0; length <= whole; length += 1)
    assert.equal(readMultipart(sound.subarray(0, length), 'foo'), null, `${length} bytes`);
});

test('the boundary stands in the content type, in quotation marks or without', () => {
  assert.equal(boundaryOf('multipart/form-data; boundary=foo'), 'foo');
  assert.equal(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"'), 'a b');
  assert.equal(boundaryOf('text/xml'), null);
  assert.equal(boundaryOf('multipart/form-data'), null);
});
