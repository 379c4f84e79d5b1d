import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsHttpModule } from '@stamgast/analytics/http';
import { BookingHttpModule } from '@stamgast/booking/http';
import { CrmHttpModule } from '@stamgast/crm/http';
import { IdentityHttpModule } from '@stamgast/identity/http';
import { IntegrationsHttpModule } from '@stamgast/integrations/http';
import { LoyaltyHttpModule } from '@stamgast/loyalty/http';
import { NotificationsHttpModule } from '@stamgast/notifications/http';
import { PaymentsHttpModule } from '@stamgast/payments/http';
import { PlatformModule, type Configuration } from '@stamgast/platform';
import { HttpModule } from '@stamgast/platform/http';
import { databaseParts } from './database-parts.js';

/** The HTTP process: every module's controllers on the platform. */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ configuration, databaseParts, process: 'stamgast-api' }),
        HttpModule,
        IdentityHttpModule,
        CrmHttpModule,
        LoyaltyHttpModule,
        PaymentsHttpModule,
        BookingHttpModule,
        NotificationsHttpModule,
        IntegrationsHttpModule,
        AnalyticsHttpModule,
      ],
    };
  }
}
