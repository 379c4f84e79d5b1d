import type { DatabasePart } from './data-source.js';
import * as entities from './entities/platform.entities.js';
import { CreatePlatform1760000000000 } from './migrations/1760000000000-create-platform.js';
import { AddOwnHosts1760000045000 } from './migrations/1760000045000-add-own-hosts.js';
import { AddProcessPulse1760000045100 } from './migrations/1760000045100-add-process-pulse.js';
import { AddBusinessRevision1760000014000 } from './migrations/1760000014000-add-business-revision.js';

export const platformDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [
    CreatePlatform1760000000000,
    AddBusinessRevision1760000014000,
    AddOwnHosts1760000045000,
    AddProcessPulse1760000045100,
  ],
};
