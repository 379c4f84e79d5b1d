import { Injectable } from '@nestjs/common';
import { KeptTables } from '@stamgast/identity';

/** Figures know clients by id alone; they lose nothing when it becomes nobody's. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'analytics';
  protected readonly kept = [
    { table: 'analytics.visit', key: ['booking_id'], erase: 'keep' },
    { table: 'analytics.sale', key: ['sale_id'], erase: 'keep' },
    { table: 'analytics.trial_case', key: ['message_id'], erase: 'keep' },
  ] as const;
}
