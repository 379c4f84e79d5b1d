import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './payments.entities.js';
import { CreatePayments1760000006000 } from './migrations/1760000006000-create-payments.js';

export const paymentsDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreatePayments1760000006000],
};
