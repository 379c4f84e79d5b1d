import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { AccountLetters } from '@stamgast/identity';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import { callerOf, type Caller } from './caller.js';
import type { Stamgast } from './stamgast.js';

export interface Joined {
  readonly caller: Caller;
  /** Tries to use the same link again. */
  accept(): Promise<Response>;
}

/** Invites somebody and follows the invitation's link, as its message would carry it. */
export async function joinTeam(
  stamgast: Stamgast,
  owner: Caller,
  role: string,
  person: { email?: string; password?: string; staffId?: string } = {},
): Promise<Joined> {
  const { email = `${randomUUID()}@example.test`, password = 'a chair kept warm', staffId } = person;
  const invited = await owner.post('/v1/invitations', { email, role, staffId });
  if (invited.status !== 201) throw new Error(`Inviting answered ${invited.status}: ${JSON.stringify(invited.body)}`);
  const accept = await acceptanceOf(stamgast, owner, invited.body.id, password);
  const accepted = await accept();
  if (accepted.status !== 200)
    throw new Error(`Accepting answered ${accepted.status}: ${JSON.stringify(accepted.body)}`);
  return { caller: callerOf(stamgast, accepted), accept };
}

/** What following an invitation's link does, the link being as its message would carry it. */
export async function acceptanceOf(
  stamgast: Stamgast,
  owner: Caller,
  invitationId: string,
  password = 'a chair kept warm',
): Promise<() => Promise<Response>> {
  const letter = await stamgast.app
    .get(UnitOfWork)
    .run({ businessId: owner.businessId, actor: systemActor }, (tx) =>
      stamgast.app.get(AccountLetters).invitation(tx, invitationId),
    );
  const token = new URL(letter!.url).searchParams.get('token');
  return async () =>
    stamgast.visitor.post(`/v1/public/invitations/${token}/accept`).send({ name: 'Per Hansen', password });
}
