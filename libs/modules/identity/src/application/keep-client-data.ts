import { Injectable } from '@nestjs/common';
import { KeptTables } from './client-data/kept-tables.js';

/** The audit log's lines about a client. Erasing blanks them by subject, for all modules at once: see `AuditLog.forget`. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'identity';
  protected readonly kept = [
    {
      table: 'identity.audit_entry',
      key: ['id'],
      of: `t.subject_type = 'client' AND t.subject_id = $2`,
      erase: 'keep',
      hide: ['request_id', 'actor_id'],
    },
  ] as const;
}
