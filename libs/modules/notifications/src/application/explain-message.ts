import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { MessageState } from '../domain/message.js';
import { MessageRepository, type StoredCheck } from '../persistence/message.repository.js';
import { CheckSending } from './check-sending.js';

export interface MessageExplanation {
  readonly state: MessageState;
  readonly reason: string | null;
  /** `decided`: as it was when it was decided about; `expected`: as it would be now, or when it falls due. */
  readonly basis: 'decided' | 'expected' | 'not_decided';
  readonly dueAt: string;
  readonly checks: readonly StoredCheck[];
}

/** Why a message was sent, waits or was not sent: every check with its outcome. */
@Injectable()
export class ExplainMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly check: CheckSending,
  ) {}

  /** 404 when there is no such message. */
  async execute(tx: Tx, id: string): Promise<MessageExplanation> {
    const message = await this.messages.byId(tx, id);
    if (!message) throw new DomainError(platformProblems.not_found);
    const { state, reason } = message;
    const dueAt = message.dueAt.toISOString();
    if (state === 'pending') {
      const at = message.dueAt > tx.now ? message.dueAt : tx.now;
      const { checks } = await this.check.execute(tx, message, at);
      const told = checks.map((one) => ({ ...one, until: one.until?.toISOString() ?? null }));
      return { state, reason, basis: 'expected', dueAt, checks: told };
    }
    const checks = await this.messages.checksOf(tx, id);
    return { state, reason, basis: checks ? 'decided' : 'not_decided', dueAt, checks: checks ?? [] };
  }
}
