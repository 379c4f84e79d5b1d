import type { DatabasePart } from '@stamgast/platform/database';
import * as calendarEntities from './calendar.entities.js';
import * as entities from './integrations.entities.js';
import { AddCalendars1760000032100 } from './migrations/1760000032100-add-calendars.js';
import { CreateIntegrations1760000009000 } from './migrations/1760000009000-create-integrations.js';

export const integrationsDatabase: DatabasePart = {
  entities: [...Object.values(entities), ...Object.values(calendarEntities)],
  migrations: [CreateIntegrations1760000009000, AddCalendars1760000032100],
};
