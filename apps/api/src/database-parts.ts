import { analyticsDatabase } from '@stamgast/analytics/persistence';
import { bookingDatabase } from '@stamgast/booking/persistence';
import { crmDatabase } from '@stamgast/crm/persistence';
import { identityDatabase } from '@stamgast/identity/persistence';
import { integrationsDatabase } from '@stamgast/integrations/persistence';
import { loyaltyDatabase } from '@stamgast/loyalty/persistence';
import { notificationsDatabase } from '@stamgast/notifications/persistence';
import { paymentsDatabase } from '@stamgast/payments/persistence';
import { platformDatabase, type DatabasePart } from '@stamgast/platform/database';

/** Every part of the schema, in the order in which it is made. */
export const databaseParts: readonly DatabasePart[] = [
  platformDatabase,
  identityDatabase,
  bookingDatabase,
  crmDatabase,
  loyaltyDatabase,
  paymentsDatabase,
  notificationsDatabase,
  analyticsDatabase,
  integrationsDatabase,
];
