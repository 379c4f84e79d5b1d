import { Global, Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { AddNote } from './application/add-note.js';
import { ChangeClient } from './application/change-client.js';
import { ClientConsents } from './application/client-consents.js';
import { ClientViews } from './application/client-views.js';
import { ClientsFacade, ClientStores } from './application/clients-facade.js';
import { CreateClient } from './application/create-client.js';
import { FindOrCreateClient } from './application/find-or-create-client.js';
import { ImportClients } from './application/import-clients.js';
import { KeepHistory } from './application/keep-history.js';
import { KeepImports } from './application/keep-imports.js';
import { KeepMessages } from './application/keep-messages.js';
import { KeepPoints } from './application/keep-points.js';
import { KeepPurchases } from './application/keep-purchases.js';
import { KeepVisits } from './application/keep-visits.js';
import { ListClients } from './application/list-clients.js';
import { ListFeedback } from './application/list-feedback.js';
import { ListTags } from './application/list-tags.js';
import { ReadClient } from './application/read-client.js';
import { ReadTimeline } from './application/read-timeline.js';
import { RebuildHistories } from './application/rebuild-histories.js';
import { RecordConsent } from './application/record-consent.js';
import { RecordFeedback } from './application/record-feedback.js';
import { RemoveNote } from './application/remove-note.js';
import { ToContactList } from './application/to-contact-list.js';
import { ClientListReadModel } from './persistence/client-list.read-model.js';
import { ClientRepository } from './persistence/client.repository.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { FeedbackRepository } from './persistence/feedback.repository.js';
import { NoteRepository } from './persistence/note.repository.js';
import { PurchaseRepository } from './persistence/purchase.repository.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { ToContactReadModel } from './persistence/to-contact.read-model.js';
import { VisitRepository } from './persistence/visit.repository.js';

const stores = [
  ClientListReadModel,
  ClientRepository,
  ConsentRepository,
  FeedbackRepository,
  NoteRepository,
  PurchaseRepository,
  TimelineRepository,
  ToContactReadModel,
  VisitRepository,
];
const useCases = [
  AddNote,
  ChangeClient,
  ClientConsents,
  CreateClient,
  ListClients,
  ListFeedback,
  ListTags,
  ReadClient,
  ReadTimeline,
  RemoveNote,
  ToContactList,
];
const parts = [
  ClientStores,
  ClientViews,
  FindOrCreateClient,
  ImportClients,
  KeepHistory,
  RebuildHistories,
  RecordConsent,
  RecordFeedback,
];
const subscriptions = [KeepImports, KeepMessages, KeepPoints, KeepPurchases, KeepVisits];

/** Client records: who they are, when they came, what they said. Global, because every module above it names clients. */
@Global()
@Module({
  providers: [...stores, ...parts, ...useCases, ...subscriptions, ClientsFacade],
  exports: [...useCases, ClientsFacade],
})
export class CrmModule {
  constructor(
    subscribers: Subscribers,
    imports: KeepImports,
    messages: KeepMessages,
    points: KeepPoints,
    purchases: KeepPurchases,
    visits: KeepVisits,
  ) {
    subscribers.add(imports);
    subscribers.add(messages);
    subscribers.add(points);
    subscribers.add(purchases);
    subscribers.add(visits);
  }
}
