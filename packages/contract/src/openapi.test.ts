import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from './endpoints.ts';
import { openApi } from './openapi.ts';

test('every endpoint is described, with its path parts as parameters', () => {
  const { paths } = openApi('0') as { paths: Record<string, Record<string, Described>> };
  for (const { name, endpoint } of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    const described = paths[path]?.[endpoint.method.toLowerCase()];
    assert.equal(described?.operationId, name);
    const inPath = described.parameters.filter((parameter) => parameter.in === 'path');
    assert.equal(
      inPath.length,
      (endpoint.path.match(/:/g) ?? []).length,
      `${name}: a part of the path is no field of its input`,
    );
  }
});

test('no two endpoints share a method and a path', () => {
  const seen = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  assert.deepEqual(seen, [...new Set(seen)]);
});

type Described = { operationId: string; parameters: { in: string }[] };
