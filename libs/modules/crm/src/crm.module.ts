import { Global, Module } from '@nestjs/common';
import { ClientsFacade, ClientStores } from './application/clients-facade.js';
import { FindOrCreateClient } from './application/find-or-create-client.js';
import { ImportClients } from './application/import-clients.js';
import { RecordConsent } from './application/record-consent.js';
import { RecordFeedback } from './application/record-feedback.js';
import { ClientRepository } from './persistence/client.repository.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { FeedbackRepository } from './persistence/feedback.repository.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { VisitRepository } from './persistence/visit.repository.js';

const repositories = [ClientRepository, ConsentRepository, FeedbackRepository, TimelineRepository, VisitRepository];
const useCases = [FindOrCreateClient, ImportClients, RecordConsent, RecordFeedback];

/** Client records: who they are, when they came, what they said. Global, because every module above it names clients. */
@Global()
@Module({
  providers: [...repositories, ...useCases, ClientStores, ClientsFacade],
  exports: [...useCases, ClientsFacade],
})
export class CrmModule {}
