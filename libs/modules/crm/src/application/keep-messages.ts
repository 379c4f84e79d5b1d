import { Injectable } from '@nestjs/common';
import type { MessageEndedV1 } from '@stamgast/contracts';
import { newId, type Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { TimelineRepository, type NewLine } from '../persistence/timeline.repository.js';

/** Puts every message to a client on the timeline, also those that were kept back, with the reason. */
@Injectable()
export class KeepMessages implements Subscriber<'message.ended.v1'> {
  readonly name = 'crm.keep-messages';
  readonly types = ['message.ended.v1'] as const;

  constructor(private readonly timeline: TimelineRepository) {}

  wants({ clientId }: MessageEndedV1): boolean {
    return clientId !== null;
  }

  async handle(tx: Tx, message: MessageEndedV1): Promise<void> {
    await this.handleAll(tx, [message]);
  }

  async handleAll(tx: Tx, messages: readonly MessageEndedV1[]): Promise<void> {
    // One that was sent and came back has ended twice: the last word holds.
    const latest = new Map(messages.map((message) => [message.messageId, message]));
    await this.timeline.rewriteAll(tx, [...latest.values()].flatMap(entriesOf));
    for (const { clientId } of messages) if (clientId) await tx.announce('client', clientId);
  }
}

function entriesOf(message: MessageEndedV1): NewLine[] {
  const { clientId, messageId, kind, channel, state, reason, bookingId, subject } = message;
  if (!clientId) return [];
  const detail = { messageId, kind, channel, state, reason, bookingId, subject };
  const at = new Date(message.at);
  return [{ id: newId(), clientId, at, kind: 'message', ref: messageId, title: subject ?? kind, detail }];
}
