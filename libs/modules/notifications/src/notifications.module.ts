import { Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { CancelMessage } from './application/cancel-message.js';
import { ChangeAutomation } from './application/change-automation.js';
import { ChangeTemplate } from './application/change-template.js';
import { CheckSending } from './application/check-sending.js';
import { ClientVariables } from './application/client-variables.js';
import { ComposeMessage } from './application/compose-message.js';
import { FindRecipient } from './application/find-recipient.js';
import { FollowAccounts } from './application/follow-accounts.js';
import { FollowBookings } from './application/follow-bookings.js';
import { FollowRhythm } from './application/follow-rhythm.js';
import { FollowWaitlist } from './application/follow-waitlist.js';
import { MailTransport } from './application/mail-transport.js';
import { PlanMessage } from './application/plan-message.js';
import { PrepareMessage } from './application/prepare-message.js';
import { ReadMessages } from './application/read-messages.js';
import { SendMessage } from './application/send-message.js';
import { SendingStores } from './application/sending-stores.js';
import { Unsubscribe } from './application/unsubscribe.js';
import { VisitLetters } from './application/visit-letters.js';
import { AutomationRepository } from './persistence/automation.repository.js';
import { MessageRepository } from './persistence/message.repository.js';
import { RefusedAddressRepository } from './persistence/refused-address.repository.js';
import { TemplateRepository } from './persistence/template.repository.js';

const repositories = [
  AutomationRepository,
  MessageRepository,
  RefusedAddressRepository,
  TemplateRepository,
  SendingStores,
];
const steps = [
  VisitLetters,
  PlanMessage,
  FindRecipient,
  CheckSending,
  ClientVariables,
  ComposeMessage,
  PrepareMessage,
  MailTransport,
];
const useCases = [SendMessage, ReadMessages, CancelMessage, Unsubscribe, ChangeAutomation, ChangeTemplate];

/** What is told to clients and team: planned from events, checked again when due, sent once. */
@Module({
  providers: [...repositories, ...steps, ...useCases, FollowAccounts, FollowBookings, FollowRhythm, FollowWaitlist],
  exports: [...useCases, MailTransport],
})
export class NotificationsModule {
  constructor(
    registry: Subscribers,
    accounts: FollowAccounts,
    bookings: FollowBookings,
    rhythm: FollowRhythm,
    waitlist: FollowWaitlist,
  ) {
    registry.add(accounts);
    registry.add(bookings);
    registry.add(rhythm);
    registry.add(waitlist);
  }
}
