import { Injectable } from '@nestjs/common';
import { ClientOccasions } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { StoredMessage } from '../persistence/message.repository.js';
import { FindRecipient } from './find-recipient.js';
import { SendingHistory } from './sending-history.js';
import { VisitLetters } from './visit-letters.js';

/** Reads at once what the decisions about several messages will each ask for. */
@Injectable()
export class ReadAhead {
  constructor(
    private readonly recipients: FindRecipient,
    private readonly occasions: ClientOccasions,
    private readonly history: SendingHistory,
    private readonly letters: VisitLetters,
  ) {}

  async execute(tx: Tx, messages: readonly StoredMessage[]): Promise<void> {
    const clientIds = messages.flatMap((message) => message.clientId ?? []);
    const addresses = await this.recipients.gather(tx, clientIds);
    await this.history.gather(tx, clientIds, addresses);
    await this.occasions.gather(tx, clientIds);
    await this.letters.bookings.gather(
      tx,
      messages.flatMap((message) => message.bookingId ?? []),
    );
  }
}
