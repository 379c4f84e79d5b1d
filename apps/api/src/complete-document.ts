import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
});

/** Adds to every operation what holds for all of them, so that no controller has to say it. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths))
    for (const method of methods) {
      const operation = item[method];
      if (operation) complete(operation, path, method);
    }
  return document;
}

function complete(operation: Operation, path: string, method: (typeof methods)[number]): void {
  const access = (operation as unknown as Record<string, unknown>)['x-permission'];
  const add = (status: string, description: string) => {
    operation.responses[status] ??= problem(description);
  };
  describeSuccess(operation);
  describePath(operation, path);
  add('400', 'Malformed or invalid');
  add('429', 'Too many requests; `Retry-After` says when to come back');
  add('503', 'Busy or out of reach for a moment; `Retry-After` says when to come back');
  if (path.includes('{')) add('404', 'There is nothing here, or it is not yours');
  if (access !== 'public') {
    operation.security = [{ session: [] }];
    add('401', 'Not signed in');
    add('403', 'Signed in without the permission, or from another site');
  }
  if (operation.requestBody) {
    add('413', 'The body is too large');
    add('415', 'The body is not of the documented media type');
  }
  if (operation.parameters?.some((one) => 'name' in one && one.name === 'If-Match')) {
    add('412', 'Somebody else has changed this meanwhile');
    add('428', 'Say which version you are changing, in If-Match');
  }
  if (method === 'post') addIdempotencyKey(operation, add, access === 'public' && path.includes('{slug}'));
}

const successes: Readonly<Record<string, string>> = {
  '200': 'Done',
  '201': 'Created',
  '202': 'Taken up',
  '204': 'Done',
};

function describeSuccess({ responses }: Operation): void {
  for (const [status, response] of Object.entries(responses))
    if (response && 'description' in response) response.description ||= successes[status] ?? 'Refused';
}

const pathWords: Readonly<Record<string, string>> = {
  slug: "The business's public address",
  token: 'What makes the link unguessable',
};

/** A parameter in the path says by its place what it is: `/v1/service-categories/{id}`. */
function describePath({ parameters = [] }: Operation, path: string): void {
  for (const one of parameters) {
    if (!('in' in one) || one.in !== 'path' || one.description) continue;
    const before =
      path
        .slice(0, path.indexOf(`/{${one.name}}`))
        .split('/')
        .pop() ?? '';
    one.description = pathWords[one.name] ?? `Which of ${before.replaceAll('-', ' ')}, by its id`;
  }
}

function addIdempotencyKey(
  operation: Operation,
  add: (status: string, description: string) => void,
  required: boolean,
): void {
  const headers = (operation.parameters ??= []);
  headers.push({
    name: 'Idempotency-Key',
    in: 'header',
    required,
    description: 'Repeats of the same request under the same key have one effect, for 24 hours',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  });
  add('409', 'Conflicts with how things stand');
  add('422', 'This Idempotency-Key was used with another request');
}
