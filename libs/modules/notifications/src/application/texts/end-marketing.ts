import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import { marketingKinds, type Channel } from '../../domain/message.js';
import { MessageRepository } from '../../persistence/message.repository.js';
import { PlanMessage } from '../plan-message.js';

/** The wording by which each was said. */
const versions = {
  unsubscribe_link: 'unsubscribe-1',
  preference_page: 'preferences-1',
  sms_stop: 'sms-stop-1',
  sms_start: 'sms-start-1',
} as const;

/** Ends or gives back marketing to a client on one channel, at once, also for what is planned (D74). */
@Injectable()
export class EndMarketing {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly messages: MessageRepository,
    private readonly planner: PlanMessage,
  ) {}

  async end(tx: Tx, clientId: string, channel: Channel, source: keyof typeof versions): Promise<void> {
    await this.clients.recordConsent(tx, { clientId, channel, granted: false, source, textVersion: versions[source] });
    await this.planner.cancel(tx, await this.messages.openOfClient(tx, clientId, marketingKinds), 'unsubscribed');
  }

  async giveBack(
    tx: Tx,
    clientId: string,
    channel: Channel,
    source: 'sms_start' | 'preference_page' = 'sms_start',
  ): Promise<void> {
    await this.clients.recordConsent(tx, { clientId, channel, granted: true, source, textVersion: versions[source] });
  }
}
