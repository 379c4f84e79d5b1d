import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './loyalty.entities.js';
import { CreateLoyalty1760000005000 } from './migrations/1760000005000-create-loyalty.js';
import { ForgetEntryReasons1760000051500 } from './migrations/1760000051500-forget-entry-reasons.js';

export const loyaltyDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateLoyalty1760000005000, ForgetEntryReasons1760000051500],
};
