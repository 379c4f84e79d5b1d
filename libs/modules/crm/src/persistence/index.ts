import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './crm.entities.js';
import { CreateCrm1760000004000 } from './migrations/1760000004000-create-crm.js';

export const crmDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateCrm1760000004000],
};
