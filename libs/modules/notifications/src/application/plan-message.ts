import { Injectable } from '@nestjs/common';
import type { MessageEndedV1 } from '@stamgast/contracts';
import { ClientsFacade } from '@stamgast/crm';

import { Outbox, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { RunningAutomation } from '../domain/automation.js';
import type { Channel, EndState, MessageKind } from '../domain/message.js';
import { MessageRepository, type StoredMessage } from '../persistence/message.repository.js';

export interface MessageToPlan {
  readonly key: string;
  readonly kind: MessageKind;
  readonly clientId: string | null;
  readonly bookingId?: string;
  readonly subjectId?: string;
  readonly plannedFor?: Date;
  readonly dueAt: Date;
  /** What sends it by itself, where something does. */
  readonly automation?: RunningAutomation;
}

/** E-mail where there is an address, else a text message (D39). */
const usualOrder: readonly Channel[] = ['email', 'sms'];

/** Writes a due row for a message, once per occasion, and takes it back when the occasion is gone. */
@Injectable()
export class PlanMessage {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clients: ClientsFacade,
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  async plan(tx: Tx, message: MessageToPlan): Promise<void> {
    const { kind, clientId, dueAt, bookingId = null, subjectId = null, plannedFor = null, automation } = message;
    const channel = clientId ? await this.channelOf(tx, clientId, automation?.channels ?? usualOrder) : 'email';
    if (!channel) return;
    const key = occasionKey(message.key, automation);
    const automationId = automation?.id ?? null;
    const planned = { key, kind, channel, clientId, bookingId, subjectId, automationId, plannedFor, dueAt };
    const id = await this.messages.plan(tx, planned);
    if (!id) return;
    await this.work.plan(tx, { kind: 'notifications.send', ref: id, dueAt });
    await tx.announce('message', id);
  }

  /** Ends open messages; each tells of its end. */
  async cancel(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    const ended = ids.length > 0 ? await this.messages.endAll(tx, ids, 'cancelled', reason) : [];
    for (const one of ended) await this.tellEnd(tx, one, 'cancelled', reason);
    await this.work.remove(tx, 'notifications.send', ids);
  }

  async tellEnd(tx: Tx, message: StoredMessage, state: EndState, reason: string | null): Promise<void> {
    const { id: messageId, kind, channel, clientId, bookingId, subject } = message;
    const at = tx.now.toISOString();
    await this.outbox.append(tx, {
      type: 'message.ended.v1',
      messageId,
      kind,
      channel,
      clientId,
      bookingId,
      state,
      reason,
      subject,
      at,
      ...trialOf(message, state, reason),
    });
    await tx.announce('message', messageId);
  }

  /** The first that has an address; null for a client whom nothing reaches. */
  private async channelOf(tx: Tx, clientId: string, order: readonly Channel[]): Promise<Channel | null> {
    const contact = await this.clients.contactFor(tx, clientId);
    if (!contact) return null;
    const addresses = { email: contact.email, sms: contact.phone };
    return order.find((channel) => addresses[channel]) ?? null;
  }
}

/** What passed every check and was sent, or tried, or held out by lot, is a case of what is measured. */
function trialOf(
  { experiment, variant }: StoredMessage,
  state: EndState,
  reason: string | null,
): Pick<MessageEndedV1, 'trial'> {
  const heldOut = reason === 'holdout';
  if (!experiment || !(heldOut || state === 'sent' || state === 'failed')) return {};
  return { trial: { experiment, heldOut, ...(variant ? { variant } : {}) } };
}

/** The usual automation of a kind makes one message of an occasion, and each that was added another. */
export function occasionKey(key: string, automation: RunningAutomation | undefined): string {
  return !automation || automation.standard ? key : `${key}:${automation.id}`;
}
