import type { DatabasePart } from '@stamgast/platform/database';
import * as archiveEntities from './archive.entities.js';
import * as calendarEntities from './calendar.entities.js';
import * as entities from './integrations.entities.js';
import { AddCalendars1760000032100 } from './migrations/1760000032100-add-calendars.js';
import { AddArchives1760000055100 } from './migrations/1760000055100-add-archives.js';
import { AddProposedMerges1760000055000 } from './migrations/1760000055000-add-proposed-merges.js';
import { CreateIntegrations1760000009000 } from './migrations/1760000009000-create-integrations.js';

export const integrationsDatabase: DatabasePart = {
  entities: [...Object.values(entities), ...Object.values(archiveEntities), ...Object.values(calendarEntities)],
  migrations: [
    CreateIntegrations1760000009000,
    AddCalendars1760000032100,
    AddProposedMerges1760000055000,
    AddArchives1760000055100,
  ],
  archive: {
    leftOut: {
      'integrations.archive': 'archives themselves',
      'integrations.archive_part': 'archives themselves',
    },
  },
};
