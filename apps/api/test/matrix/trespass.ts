import {
  sampleRequests,
  type FuzzAnswer,
  type FuzzRequest,
  type KnownIds,
  type OpenApiDocument,
  type Operation,
} from '../../../../tools/openapi/src/index.js';
import type { People } from './people.js';
import type { SendOne } from './send-as.js';

/** What came of the attempts on one operation. */
export interface Trespass {
  readonly attempts: number;
  /** Attempts by another business's owner that validation stopped, which prove nothing about whose the ids are. */
  readonly stoppedEarly: number;
  readonly violations: readonly string[];
}

/**
 * Ids of things that belong to a module above the one that stores them, which therefore cannot ask whose they are; they
 * are read back in the same business only, where they name nothing.
 */
const STORED_FOR_OTHERS: Readonly<Record<string, readonly string[]>> = {
  inviteTeamMember: ['staffId'],
  changeTeamMember: ['staffId'],
  createSale: ['serviceId', 'staffId'],
};
const REFUSED = [401, 403, 404];
const SAMPLES = 4;
const SEED = 5;

const idsIn = (text: string, ids: ReadonlySet<string>): string[] => [...ids].filter((id) => text.includes(id));

/** Nobody without the permission gets past the guard, whatever they ask for. */
export async function refuseTheUnqualified(
  document: OpenApiDocument,
  operation: Operation,
  people: People,
): Promise<Trespass> {
  const known: KnownIds = operation.permission === 'public' ? () => [] : people.pool.known;
  const [request] = sampleRequests(document, operation, known, { count: 1, seed: SEED }) as [FuzzRequest];
  const lacking = people.members.filter(
    ({ permissions }) => isPermission(operation) && !permissions.has(operation.permission ?? ''),
  );
  const expectations: [string, SendOne, readonly number[]][] = [
    ['nobody', people.nobody, operation.permission === 'public' ? visitorStatuses(operation) : [401]],
    ...lacking.map(({ role, send }): [string, SendOne, readonly number[]] => [role, send, [403]]),
  ];
  const violations: string[] = [];
  for (const [who, send, expected] of expectations) {
    const { status } = await send(request);
    if (!expected.includes(status)) violations.push(`${who} got ${status}, not ${expected.join(' or ')}`);
  }
  return { attempts: expectations.length, stoppedEarly: 0, violations };
}

const isPermission = ({ permission }: Operation) => permission !== 'public' && permission !== 'signed-in';

/** A visitor who guesses an address or a link finds nothing; one without them may read what is public, and be refused. */
function visitorStatuses({ path, method }: Operation): number[] {
  if (path.includes('{')) return [400, 404];
  return method === 'get' ? [200, 400, 401, 404] : [200, 201, 202, 204, 400, 401, 403, 404, 409];
}

/** The owner of another business neither reaches what is not theirs nor is shown it. */
export async function refuseTheForeigner(
  document: OpenApiDocument,
  operation: Operation,
  people: People,
): Promise<Trespass> {
  const ids = people.pool.all();
  const requests = sampleRequests(document, operation, people.pool.known, { count: SAMPLES, seed: SEED });
  const violations: string[] = [];
  let stoppedEarly = 0;
  for (const request of requests) {
    const answer = await people.otherOwner(request);
    if (answer.status === 400) stoppedEarly += 1;
    violations.push(...judge(operation, request, answer, ids));
  }
  return { attempts: requests.length, stoppedEarly, violations: [...new Set(violations)] };
}

/** Names of the properties, however deep, that hold one of the ids. */
function fieldsHolding(body: string | null, ids: readonly string[]): string[] {
  const fields = new Set<string>();
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string' && ids.includes(value)) fields.add(name);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? name : key);
  };
  walk(JSON.parse(body ?? 'null'), '');
  return [...fields];
}

function judge(operation: Operation, request: FuzzRequest, answer: FuzzAnswer, ids: ReadonlySet<string>): string[] {
  const sent = idsIn(`${request.url} ${request.body ?? ''}`, ids);
  const shown = answer.status < 300 ? idsIn(answer.body, ids).filter((id) => !sent.includes(id)) : [];
  const found = shown.map((id) => `was shown ${id}`);
  const inPath = operation.path.includes('{') && idsIn(request.url.split('?')[0] ?? '', ids).length > 0;
  if (inPath && answer.status !== 400 && !REFUSED.includes(answer.status))
    found.push(`got ${answer.status} for a foreign id in the path`);
  const unchecked = STORED_FOR_OTHERS[operation.id] ?? [];
  const accepted = operation.method !== 'get' && answer.status < 300 ? fieldsHolding(request.body, sent) : [];
  for (const field of accepted)
    if (!unchecked.includes(field)) found.push(`got ${answer.status} with a foreign ${field} in the request`);
  if (answer.status >= 500) found.push(`got ${answer.status}`);
  return found;
}
