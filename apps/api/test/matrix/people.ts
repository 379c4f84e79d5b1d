import {
  fuzz,
  IdPool,
  withCurrentVersion,
  type OpenApiDocument,
  type Operation,
} from '../../../../tools/openapi/src/index.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { furnish } from '../harness/furnish.js';
import { joinTeam } from '../harness/join-team.js';
import type { Stamgast } from '../harness/stamgast.js';
import { sendAs, sendAsNobody, type SendOne } from './send-as.js';

const MONDAY = '2027-01-04';
export const LOWER_ROLES = ['manager', 'front_desk', 'practitioner', 'accountant'] as const;

/** Somebody of the first business who is not its owner. */
export interface Member {
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
  readonly send: SendOne;
}

/** A business with something in it, its team, and those who have no business there. */
export interface People {
  readonly businessId: string;
  /** Every id of the business that its owner has been shown. */
  readonly pool: IdPool;
  readonly members: readonly Member[];
  /** The operations in which its owner has succeeded; where the owner fails too, a refusal of others says little. */
  readonly ownerSucceeded: ReadonlySet<string>;
  readonly owner: SendOne;
  readonly otherOwner: SendOne;
  readonly nobody: SendOne;
}

/** Left alone while the business is filled: it would wait for a worker, empty the business or end the session. */
const leavesNothing = ({ method, id, path, responses }: Operation): boolean =>
  method === 'delete' ||
  ['advanceTestClock', 'eraseClient'].includes(id) ||
  path.startsWith('/v1/auth/') ||
  isStream(responses);

const isStream = (responses: Operation['responses']) => 'text/event-stream' in (responses['200']?.content ?? {});

async function fill(
  document: OpenApiDocument,
  owner: Caller,
  pool: IdPool,
  nobody: SendOne,
): Promise<ReadonlySet<string>> {
  const asOwner = sendAs(owner);
  const learn = async (send: SendOne, request: Parameters<SendOne>[0], operation: Operation) => {
    const answer = await send(request);
    if (answer.status < 300 && answer.contentType.startsWith('application/json'))
      pool.learn(operation.path, JSON.parse(answer.body), request.body ?? '');
    return answer;
  };
  const { statuses } = await fuzz(
    document,
    withCurrentVersion((request, operation) =>
      learn(operation.permission === 'public' ? nobody : asOwner, request, operation),
    ),
    {
      seed: 11,
      broken: 0,
      rounds: 5,
      budget: 40_000,
      known: pool.known,
      skip: leavesNothing,
    },
  );
  const succeeded = [...statuses].filter(([, counts]) => [...counts.keys()].some((status) => status < 300));
  return new Set(succeeded.map(([id]) => id));
}

/** Fills a business through its own API with what the document says can be made, so that there is something to steal. */
export async function gatherPeople(document: OpenApiDocument, stamgast: Stamgast): Promise<People> {
  const owner = await signUpOwner(stamgast, { clockStart: `${MONDAY}T05:00:00Z` });
  const nobody = sendAsNobody(stamgast);
  const pool = new IdPool();
  pool.learn('/v1/business', { id: owner.businessId, slug: owner.slug });
  for (const [list, body] of await furnish(stamgast, owner, MONDAY)) pool.learn(list, body);
  // The team comes after: what fills the business changes roles too.
  const ownerSucceeded = await fill(document, owner, pool, nobody);
  const members: Member[] = [];
  for (const role of LOWER_ROLES) {
    const { caller } = await joinTeam(stamgast, owner, role);
    const session = await caller.get('/v1/auth/session');
    const permissions = new Set((session.body as { permissions: string[] }).permissions);
    members.push({ role, permissions, send: sendAs(caller) });
  }
  pool.learn('/v1/team-members', (await owner.get('/v1/team-members')).body);
  const otherOwner = sendAs(await signUpOwner(stamgast));
  return { businessId: owner.businessId, pool, members, ownerSucceeded, owner: sendAs(owner), otherOwner, nobody };
}
