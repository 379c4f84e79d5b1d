import type { paths } from '@stamgast/api-client';
import { Problem } from './problem.js';

type Method = 'get' | 'post' | 'delete';
type PathWith<Verb extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<Verb, { responses: unknown }> ? Path : never;
}[keyof paths];
type Operation<Verb extends Method, Path extends PathWith<Verb>> =
  paths[Path] extends Record<Verb, infer Op> ? Op : never;

type Json<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Answer<Op> = Op extends { responses: infer Responses }
  ? { [Status in keyof Responses & (200 | 201 | 204)]: Json<Responses[Status]> }[keyof Responses & (200 | 201 | 204)]
  : never;
type PathParameters<Op> = Op extends { parameters: { path: infer Parameters extends object } } ? Parameters : object;
type Query<Op> = Op extends { parameters: { query?: infer Parameters extends object } } ? Parameters : undefined;
type Body<Op> = Op extends { requestBody?: infer Request } ? Json<Request> : undefined;

interface Input<Op> {
  path: PathParameters<Op>;
  query?: Query<Op>;
  body?: Body<Op>;
  idempotencyKey?: string;
}

const timeoutMs = 20_000;

/** The address of a path such as `/v1/public/{slug}` with its parameters filled in. */
export function urlOf(path: string, parameters: object, query: object = {}): string {
  const values = new Map(Object.entries(parameters));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, await response.json(), response.headers);
  } catch {
    return new Problem(response.status, {}, response.headers);
  }
}

/**
 * Calls the public API, without cookies, as the API's own document describes it: a path, parameter, body or answer
 * that is not in the document does not compile. Every failure is thrown as a Problem.
 */
export async function request<Verb extends Method, Path extends PathWith<Verb>>(
  method: Verb,
  path: Path,
  input: Input<Operation<Verb, Path>>,
): Promise<Answer<Operation<Verb, Path>>> {
  try {
    return await send(method, path, input);
  } catch (error) {
    // Nobody who books as people do ever comes here; the code for it is only fetched then.
    const puzzle = error instanceof Problem ? error.puzzle : null;
    const answer = puzzle && (await (await import('./solve-puzzle.js')).solvePuzzle(puzzle));
    if (!answer) throw error;
    return send(method, path, input, answer);
  }
}

async function send<Verb extends Method, Path extends PathWith<Verb>>(
  method: Verb,
  path: Path,
  input: Input<Operation<Verb, Path>>,
  puzzleAnswer?: string,
): Promise<Answer<Operation<Verb, Path>>> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method === 'post') headers['content-type'] = 'application/json';
  if (input.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey;
  if (puzzleAnswer) headers['x-puzzle-answer'] = puzzleAnswer;
  let response: Response;
  try {
    response = await fetch(urlOf(path, input.path, input.query), {
      method: method.toUpperCase(),
      headers,
      credentials: 'omit',
      // The page keeps its own cache, and after a lost time it must see what is really free.
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      ...(method === 'post' ? { body: JSON.stringify(input.body ?? {}) } : {}),
    });
  } catch {
    throw new Problem(0);
  }
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer<Operation<Verb, Path>>;
}
