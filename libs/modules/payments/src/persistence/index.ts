import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './payments.entities.js';
import { CreatePayments1760000006000 } from './migrations/1760000006000-create-payments.js';
import { TakeDeposits1760000026100 } from './migrations/1760000026100-take-deposits.js';
import { ForgetRefundReasons1760000051400 } from './migrations/1760000051400-forget-refund-reasons.js';

export const paymentsDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreatePayments1760000006000, TakeDeposits1760000026100, ForgetRefundReasons1760000051400],
};
