import { Global, Module } from '@nestjs/common';
import { Subscribers } from '@stamgast/platform';
import { AddNote } from './application/add-note.js';
import { ChangeClient } from './application/change-client.js';
import { ChangeSegments } from './application/change-segments.js';
import { ClientContacts } from './application/client-contacts.js';
import { ClientConsents } from './application/client-consents.js';
import { ClientOccasions } from './application/client-occasions.js';
import { ClientTimeZone } from './application/client-time-zone.js';
import { ClientViews } from './application/client-views.js';
import { ClientsFacade, ClientStores } from './application/clients-facade.js';
import { CountRelations } from './application/count-relations.js';
import { CreateClient } from './application/create-client.js';
import { FindOrCreateClient } from './application/find-or-create-client.js';
import { ImportClients } from './application/import-clients.js';
import { KeepClientData } from './application/keep-client-data.js';
import { KeepImportedWords } from './application/keep-imported-words.js';
import { KeepHistory } from './application/keep-history.js';
import { KeepImports } from './application/keep-imports.js';
import { KeepMessages } from './application/keep-messages.js';
import { KeepPoints } from './application/keep-points.js';
import { KeepPurchases } from './application/keep-purchases.js';
import { KeepVisits } from './application/keep-visits.js';
import { ChangeWishes } from './application/privacy/change-wishes.js';
import { RetainClients } from './application/privacy/retain-clients.js';
import { RetentionRules } from './application/privacy/retention-rules.js';
import { TouchedClients } from './application/privacy/touched-clients.js';
import { EraseClient, ErasureStores } from './application/privacy/erase-client.js';
import { ErasureLog } from './application/privacy/erasure-log.js';
import { ExportClient } from './application/privacy/export-client.js';
import { FindDuplicates } from './application/privacy/find-duplicates.js';
import { MergeClients } from './application/privacy/merge-clients.js';
import { MergeSteps, MergeStores } from './application/privacy/merge-steps.js';
import { PreviewMerge } from './application/privacy/preview-merge.js';
import { SweepMerge } from './application/privacy/sweep-merge.js';
import { UndoMerge } from './application/privacy/undo-merge.js';
import { ListClients } from './application/list-clients.js';
import { ListFeedback } from './application/list-feedback.js';
import { ListTags } from './application/list-tags.js';
import { ReadClient } from './application/read-client.js';
import { PauseContact } from './application/pause-contact.js';
import { PreviewSegment } from './application/preview-segment.js';
import { ReadSegment } from './application/read-segment.js';
import { ReadTimeline } from './application/read-timeline.js';
import { RebuildHistories } from './application/rebuild-histories.js';
import { RecordConsent } from './application/record-consent.js';
import { RecordFeedback } from './application/record-feedback.js';
import { RemoveNote } from './application/remove-note.js';
import { ClientFieldValues } from './application/fields/client-field-values.js';
import { ClientFields } from './application/fields/client-fields.js';
import { ClientHousehold, HouseholdStores } from './application/household/client-household.js';
import { KeepHouseholds } from './application/household/keep-households.js';
import { ClientVault } from './application/vault/client-vault.js';
import { RetainSensitiveNotes } from './application/vault/retain-sensitive-notes.js';
import { SensitiveNotes } from './application/vault/sensitive-notes.js';
import { SegmentMembers } from './application/segment-members.js';
import { WriteClientList } from './application/write-client-list.js';
import { ToContactList } from './application/to-contact-list.js';
import { ClientFieldRepository } from './persistence/client-field.repository.js';
import { ClientListReadModel } from './persistence/client-list.read-model.js';
import { ClientOccasionsReadModel } from './persistence/client-occasions.read-model.js';
import { ClientRepository } from './persistence/client.repository.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { FeedbackRepository } from './persistence/feedback.repository.js';
import { MissedClientsReadModel } from './persistence/missed-clients.read-model.js';
import { NoteRepository } from './persistence/note.repository.js';
import { PrivacyRepository } from './persistence/privacy.repository.js';
import { ContactPauseRepository } from './persistence/contact-pause.repository.js';
import { DuplicatesReadModel } from './persistence/duplicates.read-model.js';
import { HouseholdRepository } from './persistence/household.repository.js';
import { MergeRepository } from './persistence/merge.repository.js';
import { PurchaseRepository } from './persistence/purchase.repository.js';
import { RelationsReadModel } from './persistence/relations.read-model.js';
import { SegmentClientsReadModel } from './persistence/segment-clients.read-model.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { VaultRepository } from './persistence/vault.repository.js';
import { ToContactReadModel } from './persistence/to-contact.read-model.js';
import { VisitRepository } from './persistence/visit.repository.js';

const stores = [
  ClientFieldRepository,
  ClientListReadModel,
  ClientOccasionsReadModel,
  ClientRepository,
  ConsentRepository,
  ContactPauseRepository,
  FeedbackRepository,
  HouseholdRepository,
  MissedClientsReadModel,
  NoteRepository,
  PrivacyRepository,
  DuplicatesReadModel,
  MergeRepository,
  PurchaseRepository,
  RelationsReadModel,
  SegmentClientsReadModel,
  SegmentRepository,
  TimelineRepository,
  ToContactReadModel,
  VaultRepository,
  VisitRepository,
];
const useCases = [
  AddNote,
  ChangeClient,
  ChangeSegments,
  ClientConsents,
  ClientFields,
  ClientFieldValues,
  ClientHousehold,
  ClientTimeZone,
  CountRelations,
  CreateClient,
  ChangeWishes,
  RetainClients,
  RetainSensitiveNotes,
  RetentionRules,
  TouchedClients,
  EraseClient,
  ErasureLog,
  ErasureStores,
  ExportClient,
  FindDuplicates,
  MergeClients,
  MergeSteps,
  MergeStores,
  PreviewMerge,
  SweepMerge,
  UndoMerge,
  ListClients,
  ListFeedback,
  ListTags,
  PauseContact,
  PreviewSegment,
  ReadClient,
  ReadSegment,
  ReadTimeline,
  RemoveNote,
  ToContactList,
  WriteClientList,
  SensitiveNotes,
];
const parts = [
  ClientContacts,
  ClientStores,
  ClientVault,
  ClientViews,
  FindOrCreateClient,
  HouseholdStores,
  ImportClients,
  KeepClientData,
  KeepImportedWords,
  KeepHistory,
  KeepHouseholds,
  RebuildHistories,
  RecordConsent,
  RecordFeedback,
  SegmentMembers,
];
const subscriptions = [KeepImports, KeepMessages, KeepPoints, KeepPurchases, KeepVisits];

/** Client records: who they are, when they came, what they said. Global, because every module above it names clients. */
@Global()
@Module({
  providers: [...stores, ...parts, ...useCases, ...subscriptions, ClientOccasions, ClientsFacade],
  exports: [...useCases, ClientOccasions, ClientsFacade],
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
