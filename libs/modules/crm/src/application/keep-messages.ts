import { Injectable } from '@nestjs/common';
import type { MessageEndedV1 } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { TimelineRepository } from '../persistence/timeline.repository.js';

/** Puts every message to a client on the timeline, also those that were kept back, with the reason. */
@Injectable()
export class KeepMessages implements Subscriber<'message.ended.v1'> {
  readonly name = 'crm.keep-messages';
  readonly types = ['message.ended.v1'] as const;

  constructor(private readonly timeline: TimelineRepository) {}

  async handle(tx: Tx, message: MessageEndedV1): Promise<void> {
    const { clientId, messageId, kind, channel, state, reason, bookingId, subject } = message;
    if (!clientId) return;
    const detail = { messageId, kind, channel, state, reason, bookingId, subject };
    const at = new Date(message.at);
    await this.timeline.put(tx, newId(), {
      clientId,
      at,
      kind: 'message',
      ref: messageId,
      title: subject ?? kind,
      detail,
    });
    await tx.announce('client', clientId);
  }
}
