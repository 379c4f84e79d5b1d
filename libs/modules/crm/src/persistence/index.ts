import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './crm.entities.js';
import * as fieldEntities from './client-field.entities.js';
import * as householdEntities from './household.entities.js';
import * as privacyEntities from './privacy.entities.js';
import * as rhythmEntities from './rhythm.entities.js';
import * as vaultEntities from './vault.entities.js';
import { CreateCrm1760000004000 } from './migrations/1760000004000-create-crm.js';
import { AddSensitiveNotes1760000050100 } from './migrations/1760000050100-add-sensitive-notes.js';
import { AddPrivacy1760000051200 } from './migrations/1760000051200-add-privacy.js';
import { AddSegments1760000052000 } from './migrations/1760000052000-add-segments.js';
import { AddContactPause1760000052100 } from './migrations/1760000052100-add-contact-pause.js';
import { AddClientTimeZone1760000053100 } from './migrations/1760000053100-add-client-time-zone.js';
import { AddHouseholds1760000058000 } from './migrations/1760000058000-add-households.js';
import { AddClientFields1760000058200 } from './migrations/1760000058200-add-client-fields.js';

export const crmDatabase: DatabasePart = {
  entities: [
    ...Object.values(entities),
    ...Object.values(fieldEntities),
    ...Object.values(householdEntities),
    ...Object.values(privacyEntities),
    ...Object.values(rhythmEntities),
    ...Object.values(vaultEntities),
  ],
  migrations: [
    CreateCrm1760000004000,
    AddSensitiveNotes1760000050100,
    AddPrivacy1760000051200,
    AddSegments1760000052000,
    AddContactPause1760000052100,
    AddClientTimeZone1760000053100,
    AddHouseholds1760000058000,
    AddClientFields1760000058200,
  ],
  archive: {
    leftOut: {
      'crm.vault_key': 'a key that only this installation can open',
      'crm.sensitive_note': 'sealed under a key that only this installation can open, and for nobody without the grant',
    },
  },
};
