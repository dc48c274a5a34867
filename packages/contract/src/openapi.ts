import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { endpoints, type NamedEndpoint } from './endpoints.ts';

type Json = Record<string, unknown>;

/** The interface for programs as an OpenAPI 3.1 document, derived from the endpoints. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const named of endpoints) {
    const path = `/api${named.endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [named.endpoint.method.toLowerCase()]: operationOf(named) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qianwan',
      version,
      description:
        'Every write wants a session (cookie `qianwan`); a refusal carries every reason.',
    },
    paths,
    components: { schemas: { Refusal: refusal } },
  };
}

function operationOf({ stage, name, endpoint }: NamedEndpoint): Json {
  const input = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as Json;
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, part]) => part as string);
  return {
    operationId: name,
    tags: [stage],
    summary: endpoint.summary,
    'x-may': endpoint.may,
    parameters: parametersOf(endpoint, input, inPath),
    ...(endpoint.method === 'POST' ? { requestBody: bodyOf(input, inPath) } : {}),
    responses: responsesOf(endpoint),
  };
}

function parametersOf(endpoint: Endpoint, input: Json, inPath: readonly string[]): Json[] {
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = (input.required ?? []) as string[];
  return Object.entries(properties)
    .filter(([name]) => inPath.includes(name) || endpoint.method === 'GET')
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || required.includes(name),
      schema,
    }));
}

function bodyOf(input: Json, inPath: readonly string[]): Json {
  const properties = Object.fromEntries(
    Object.entries((input.properties ?? {}) as Json).filter(([name]) => !inPath.includes(name)),
  );
  const required = ((input.required ?? []) as string[]).filter((name) => !inPath.includes(name));
  const schema = { type: 'object', properties, required };
  return { required: true, content: { 'application/json': { schema } } };
}

function responsesOf({ reply, may }: Endpoint): Json {
  const schema = z.toJSONSchema(reply, { io: 'output', unrepresentable: 'any' });
  const refused = (description: string): Json => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  });
  return {
    200: { description: 'Done', content: { 'application/json': { schema } } },
    400: refused('The input does not fit'),
    ...(may.includes('nobody')
      ? {}
      : { 401: refused('Nobody is signed in'), 403: refused('Not for this role or this area') }),
    422: refused('The rules say no, with every reason'),
  };
}

const refusal: Json = {
  type: 'object',
  required: ['findings'],
  properties: {
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'level', 'detail'],
        properties: {
          code: { type: 'string' },
          level: { enum: ['stop', 'caution'] },
          detail: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        },
      },
    },
  },
};
