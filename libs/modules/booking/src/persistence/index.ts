import type { DatabasePart } from '@stamgast/platform/database';
import { CreateBookingSetup1760000002000 } from './migrations/1760000002000-create-booking-setup.js';
import * as scheduleEntities from './schedule.entities.js';
import * as setupEntities from './setup.entities.js';

export const bookingDatabase: DatabasePart = {
  entities: [...Object.values(setupEntities), ...Object.values(scheduleEntities)],
  migrations: [CreateBookingSetup1760000002000],
};
