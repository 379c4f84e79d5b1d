import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { PlanMessage } from './plan-message.js';

/** Takes a planned message back before it is sent. */
@Injectable()
export class CancelMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly planner: PlanMessage,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, id: string, version: number): Promise<void> {
    const open = await this.messages.lockOpen(tx, id);
    if (!open)
      throw new DomainError(
        (await this.messages.byId(tx, id)) ? notificationsProblems.message_ended : platformProblems.not_found,
      );
    if (open.version !== version) throw staleVersion(open.version);
    await this.planner.cancel(tx, [id], 'taken_back');
    await this.audit.record(tx, {
      action: 'message.cancelled',
      subjectType: 'message',
      subjectId: id,
      before: { kind: open.kind },
    });
  }
}
