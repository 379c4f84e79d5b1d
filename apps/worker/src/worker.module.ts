import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsModule } from '@stamgast/analytics';
import { analyticsDatabase } from '@stamgast/analytics/persistence';
import { BookingJobsModule } from '@stamgast/booking/jobs';
import { bookingDatabase } from '@stamgast/booking/persistence';
import { CrmJobsModule } from '@stamgast/crm/jobs';
import { crmDatabase } from '@stamgast/crm/persistence';
import { IdentityModule } from '@stamgast/identity';
import { identityDatabase } from '@stamgast/identity/persistence';
import { IntegrationsJobsModule } from '@stamgast/integrations/jobs';
import { integrationsDatabase } from '@stamgast/integrations/persistence';
import { LoyaltyModule } from '@stamgast/loyalty';
import { loyaltyDatabase } from '@stamgast/loyalty/persistence';
import { notificationsDatabase } from '@stamgast/notifications/persistence';
import { NotificationsJobsModule } from '@stamgast/notifications/jobs';
import { PaymentsModule } from '@stamgast/payments';
import { paymentsDatabase } from '@stamgast/payments/persistence';
import { PlatformModule, type Configuration } from '@stamgast/platform';
import { platformDatabase } from '@stamgast/platform/database';
import { QueueModule } from '@stamgast/platform/queue';

const databaseParts = [
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

/** The job process: every module's handlers and subscribers on the platform. */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ configuration, databaseParts, process: 'stamgast-worker' }),
        QueueModule,
        IdentityModule,
        CrmJobsModule,
        LoyaltyModule,
        PaymentsModule,
        BookingJobsModule,
        NotificationsJobsModule,
        IntegrationsJobsModule,
        AnalyticsModule,
      ],
    };
  }
}
