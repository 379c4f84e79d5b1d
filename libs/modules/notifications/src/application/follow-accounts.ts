import { Injectable } from '@nestjs/common';
import type { EventOf } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { PlanMessage } from './plan-message.js';

type Types = 'member.invited.v1' | 'password_reset.requested.v1';

/** Invitations to the team and links for a new password. */
@Injectable()
export class FollowAccounts implements Subscriber<Types> {
  readonly name = 'notifications.follow-accounts';
  readonly types = ['member.invited.v1', 'password_reset.requested.v1'] as const;

  constructor(private readonly planner: PlanMessage) {}

  async handle(tx: Tx, event: EventOf<Types>): Promise<void> {
    const dueAt = tx.now;
    if (event.type === 'member.invited.v1') {
      const { invitationId } = event;
      await this.planner.plan(tx, {
        key: `invitation:${invitationId}`,
        kind: 'invitation',
        clientId: null,
        subjectId: invitationId,
        dueAt,
      });
    } else {
      const { accountId } = event;
      await this.planner.plan(tx, {
        key: `password_reset:${newId()}`,
        kind: 'password_reset',
        clientId: null,
        subjectId: accountId,
        dueAt,
      });
    }
  }
}
