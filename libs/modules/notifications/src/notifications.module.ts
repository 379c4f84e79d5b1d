import { Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { AutomationPlans, ChangeAutomation } from './application/change-automation.js';
import { CancelMessage } from './application/cancel-message.js';
import { ChangeRestraint } from './application/change-restraint.js';
import { ChangeTemplate } from './application/change-template.js';
import { CheckSending } from './application/check-sending.js';
import { ClientVariables } from './application/client-variables.js';
import { ComposeMessage } from './application/compose-message.js';
import { DryRunAutomation } from './application/dry-run.js';
import { ExplainMessage } from './application/explain-message.js';
import { FindRecipient } from './application/find-recipient.js';
import { FollowAccounts } from './application/follow-accounts.js';
import { FollowAnswers } from './application/follow-answers.js';
import { FollowBookings } from './application/follow-bookings.js';
import { FollowRhythm } from './application/follow-rhythm.js';
import { FollowWaitlist } from './application/follow-waitlist.js';
import { KeepClientData } from './application/keep-client-data.js';
import { MailTransport } from './application/mail-transport.js';
import { PlanDay } from './application/plan-day.js';
import { PlanMessage } from './application/plan-message.js';
import { PlanOccasions } from './application/plan-occasions.js';
import { PrepareMessage } from './application/prepare-message.js';
import { PreviewAutomation } from './application/preview-automation.js';
import { ReadMessages } from './application/read-messages.js';
import { ReadSendingFacts } from './application/read-sending-facts.js';
import { RetainMessages } from './application/retain-messages.js';
import { SendByHand } from './application/send-by-hand.js';
import { SendMessage } from './application/send-message.js';
import { SendTestLetter } from './application/send-test-letter.js';
import { SendTogether } from './application/send-together.js';
import { ReadAhead } from './application/read-ahead.js';
import { SendingHistory } from './application/sending-history.js';
import { SendingStores } from './application/sending-stores.js';
import { Preferences } from './application/preferences.js';
import { Unsubscribe } from './application/unsubscribe.js';
import { VisitLetters } from './application/visit-letters.js';
import { Converse } from './application/conversation/converse.js';
import { ReadConversations } from './application/conversation/read-conversations.js';
import { SendReply } from './application/conversation/send-reply.js';
import { CampaignRun } from './application/campaigns/campaign-run.js';
import { ChangeCampaign } from './application/campaigns/change-campaign.js';
import { PreviewCampaign } from './application/campaigns/preview-campaign.js';
import { ReadCampaign } from './application/campaigns/read-campaign.js';
import { MessageTexts } from './application/message-texts.js';
import { CampaignRepository } from './persistence/campaign.repository.js';
import { FallBack } from './application/fall-back.js';
import { ReadChannelAlerts } from './application/read-channel-alerts.js';
import { ReadyLetter } from './application/ready-letter.js';
import { textParts, textUseCases } from './application/texts/text-providers.js';
import { Ways } from './application/ways.js';
import { ChannelStateRepository } from './persistence/channel-state.repository.js';
import { ConversationRepository } from './persistence/conversation.repository.js';
import { SmsRepository } from './persistence/sms.repository.js';
import { AutomationRepository } from './persistence/automation.repository.js';
import { MessageRepository } from './persistence/message.repository.js';
import { RefusedAddressRepository } from './persistence/refused-address.repository.js';
import { RestraintRepository } from './persistence/restraint.repository.js';
import { SentReadModel } from './persistence/sent.read-model.js';
import { TemplateRepository } from './persistence/template.repository.js';

const repositories = [
  CampaignRepository,
  AutomationRepository,
  ChannelStateRepository,
  ConversationRepository,
  SmsRepository,
  MessageRepository,
  RefusedAddressRepository,
  RestraintRepository,
  SentReadModel,
  SendingHistory,
  TemplateRepository,
  SendingStores,
];
const steps = [
  MessageTexts,
  VisitLetters,
  PlanMessage,
  PlanOccasions,
  PlanDay,
  AutomationPlans,
  FindRecipient,
  ReadSendingFacts,
  CheckSending,
  ClientVariables,
  ComposeMessage,
  PrepareMessage,
  MailTransport,
  KeepClientData,
  RetainMessages,
  ReadyLetter,
  FallBack,
  Converse,
  Ways,
  ...textParts,
];
const channels = [ReadConversations, SendReply, ReadChannelAlerts, ...textUseCases];
const useCases = [
  ...channels,
  SendByHand,
  SendMessage,
  SendTestLetter,
  SendTogether,
  ReadAhead,
  ReadMessages,
  CancelMessage,
  Unsubscribe,
  Preferences,
  ChangeAutomation,
  ChangeTemplate,
  ChangeRestraint,
  ChangeCampaign,
  CampaignRun,
  ReadCampaign,
  PreviewCampaign,
];
const answers = [ExplainMessage, DryRunAutomation, PreviewAutomation];

const followers = [FollowAccounts, FollowAnswers, FollowBookings, FollowRhythm, FollowWaitlist];

/** What is told to clients and team: planned from events, checked again when due, sent once. */
@Module({
  providers: [...repositories, ...steps, ...useCases, ...answers, ...followers],
  exports: [...useCases, ...answers, PlanDay, MailTransport],
})
export class NotificationsModule {
  constructor(
    registry: Subscribers,
    accounts: FollowAccounts,
    answers: FollowAnswers,
    bookings: FollowBookings,
    rhythm: FollowRhythm,
    waitlist: FollowWaitlist,
  ) {
    registry.add(accounts);
    registry.add(answers);
    registry.add(bookings);
    registry.add(rhythm);
    registry.add(waitlist);
  }
}
