import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './loyalty.entities.js';
import { CreateLoyalty1760000005000 } from './migrations/1760000005000-create-loyalty.js';

export const loyaltyDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateLoyalty1760000005000],
};
