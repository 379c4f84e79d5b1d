import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './identity.entities.js';
import { CreateIdentity1760000001000 } from './migrations/1760000001000-create-identity.js';
import { GrantToMembers1760000050000 } from './migrations/1760000050000-grant-to-members.js';
import { ForgetAuditedWords1760000051100 } from './migrations/1760000051100-forget-audited-words.js';

export const identityDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateIdentity1760000001000, GrantToMembers1760000050000, ForgetAuditedWords1760000051100],
  archive: {
    kept: { 'identity.business.slug': 'the address under which it is found here' },
    madeAnew: { 'identity.member.account_id': 'accounts are of persons, who sign in where they have one' },
    fromTheStart: ['identity.business', 'identity.member', 'identity.audit_entry'],
  },
};
