import { z } from 'zod';
import { mediaTypes } from '#media';
import { allowed } from '#registry';
import { fhirId } from './fhir/search-fields.ts';
import { pageQuery } from './page-of.ts';
import { rowId } from './query-fields.ts';
import { type DescribedRoute, usualMegabytes } from './route.ts';

/**
 * The interface as OpenAPI 3.1, made of the same schemas that requests are read by.
 * @param address where the interface is: behind a proxy as browsers find it, else below the studio's own address
 */
export function openApi(
  routes: readonly DescribedRoute[],
  { address, version }: { address: string; version: string },
): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Philtrum registry',
      version,
      description: 'What was planned, done, said and found, for everybody who was treated. Nothing leaves the machine.',
    },
    servers: [{ url: address }],
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

function operation(route: DescribedRoute): object {
  const { id, summary, roles, path, query } = route;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(pathField(name)),
  }));
  const inQuery = Object.entries({ ...query, ...(route.pages ? pageQuery : {}) }).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema),
  }));
  return {
    operationId: id,
    summary,
    description: [`For: ${roles.join(', ')}.`, ...sentAgain(route)].join(' '),
    parameters: [...inPath, ...inQuery],
    ...bodyOf(route),
    responses: {
      200: { description: 'Done.', content: answerOf(route) },
      default: {
        description: 'Not done, and why.',
        content:
          route.format === 'fhir'
            ? fhirContent
            : { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** What a program may count on when a reply got lost. */
function sentAgain({ method, body, again, shownOnce }: DescribedRoute): string[] {
  if (method === 'get') return [];
  if (again !== undefined) return [again.says];
  const withId = method === 'post' && body instanceof z.ZodObject && 'id' in body.shape ? ' with the same id' : '';
  const but = shownOnce === undefined ? '' : `, without ${shownOnce.join(', ')}`;
  return [`Sent again${withId} it is done once and answered alike${but}.`];
}

function answerOf({ format, givesFile, pages, answers }: DescribedRoute): object {
  if (givesFile) return files(givesFile);
  if (answers !== undefined) return json(schemaOf(answers));
  return format === 'fhir' ? fhirContent : json(pages ? pageSchema : {});
}

function bodyOf({ body, takesFile, megabytes = usualMegabytes }: DescribedRoute): object {
  if (takesFile) {
    const description = `The file as it is, at most ${megabytes} MB. What it is, is read from its bytes.`;
    return {
      requestBody: { required: true, description, content: files(['application/octet-stream', ...mediaTypes]) },
    };
  }
  return body === undefined ? {} : { requestBody: { required: true, content: json(schemaOf(body)) } };
}

/** Bytes as they are have no schema in OpenAPI 3.1. */
function files(types: readonly string[]): object {
  return Object.fromEntries(types.map((type) => [type, {}]));
}

/** What a name of a path may hold. */
export function pathField(name: string): z.ZodType<string> {
  if (name === 'fhirId') return fhirId;
  if (name === 'lot') {
    return z.string({ error: allowed('lot-asked') }).regex(/^[^\p{Cc}]{1,40}$/u, allowed('lot-asked'));
  }
  return rowId;
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
}

/** A resource of FHIR R4; what it may hold is said by its definitions. */
const fhirContent = {
  'application/fhir+json': {
    schema: { type: 'object', required: ['resourceType'], properties: { resourceType: { type: 'string' } } },
  },
};

const pageSchema = {
  type: 'object',
  required: ['items', 'next'],
  properties: { items: { type: 'array', items: { type: 'object' } }, next: { type: ['string', 'null'] } },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason', 'detail', 'why'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { type: 'string' },
    detail: { type: 'string', description: 'A sentence for people: the field, what it holds, what it may hold.' },
    why: {
      type: 'object',
      description: 'The same by code, with what fills its places, for whoever says it in another language.',
      required: ['code'],
      properties: { code: { type: 'string' }, places: { type: 'object' }, allowed: { type: 'object' } },
    },
    path: { type: 'string' },
    allowed: { type: 'string' },
    version: { type: 'integer' },
    differs: { type: 'array', items: { type: 'object' } },
  },
};
