import { Injectable } from '@nestjs/common';
import { Work } from '@stamgast/platform';
import { MessageRepository } from '../persistence/message.repository.js';
import { RefusedAddressRepository } from '../persistence/refused-address.repository.js';

/** What sending reads and writes. */
@Injectable()
export class SendingStores {
  constructor(
    readonly messages: MessageRepository,
    readonly refused: RefusedAddressRepository,
    readonly work: Work,
  ) {}
}
