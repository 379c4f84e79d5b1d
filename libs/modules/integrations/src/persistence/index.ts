import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './integrations.entities.js';
import { CreateIntegrations1760000009000 } from './migrations/1760000009000-create-integrations.js';

export const integrationsDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateIntegrations1760000009000],
};
