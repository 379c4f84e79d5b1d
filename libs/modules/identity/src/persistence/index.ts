import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './identity.entities.js';
import { CreateIdentity1760000001000 } from './migrations/1760000001000-create-identity.js';

export const identityDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateIdentity1760000001000],
};
