import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './notifications.entities.js';
import { CreateNotifications1760000007000 } from './migrations/1760000007000-create-notifications.js';

export const notificationsDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [CreateNotifications1760000007000],
};
