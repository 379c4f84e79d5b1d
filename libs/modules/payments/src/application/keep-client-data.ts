import { Injectable } from '@nestjs/common';
import { KeptTables } from '@stamgast/identity';

const OF_SALE = `EXISTS (SELECT 1 FROM payments.sale s WHERE s.business_id = t.business_id AND s.id = t.sale_id AND s.client_id = $2)`;

/** The books stay: sums, rates and days are kept under an id that leads to nobody. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'payments';
  protected readonly kept = [
    { table: 'payments.sale_line', key: ['id'], of: OF_SALE, erase: 'keep' },
    { table: 'payments.payment', key: ['id'], of: OF_SALE, erase: 'keep' },
    { table: 'payments.refund', key: ['id'], of: OF_SALE, erase: { reason: 'NULL' } },
    { table: 'payments.sale', key: ['id'], erase: 'keep' },
  ] as const;
}
