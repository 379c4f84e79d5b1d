import type { DatabasePart } from './data-source.js';
import * as entities from './entities/platform.entities.js';
import { CreatePlatform1760000000000 } from './migrations/1760000000000-create-platform.js';
import { AddOwnHosts1760000045000 } from './migrations/1760000045000-add-own-hosts.js';
import { AddProcessPulse1760000045100 } from './migrations/1760000045100-add-process-pulse.js';
import { AddForgetting1760000051000 } from './migrations/1760000051000-add-forgetting.js';
import { AddBusinessRevision1760000014000 } from './migrations/1760000014000-add-business-revision.js';

export const platformDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [
    CreatePlatform1760000000000,
    AddBusinessRevision1760000014000,
    AddOwnHosts1760000045000,
    AddProcessPulse1760000045100,
    AddForgetting1760000051000,
  ],
  archive: {
    leftOut: {
      'platform.idempotency_key': 'answers to requests that were made here',
      'platform.business_revision': 'counts what changes here',
    },
    withheld: {
      'platform.work.queued_until': 'which worker here has it',
      'platform.work.lease_token': 'which worker here has it',
      'platform.work.leased_until': 'which worker here has it',
      'platform.work.attempts': 'another place, another try',
    },
    only: { 'platform.work': `kind <> 'integrations.archive'` },
    fromTheStart: ['platform.business_clock', 'platform.outbox_event', 'platform.outbox_delivery', 'platform.work'],
  },
};
