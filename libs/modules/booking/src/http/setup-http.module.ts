import { Module } from '@nestjs/common';
import { PageFraming } from '@stamgast/platform/http';
import { BookingModule } from '../booking.module.js';
import { BookingPageFraming } from './setup/booking-page-framing.js';
import { BookingPageController } from './setup/booking-page.controller.js';
import { BookingQuestionController } from './questions/booking-question.controller.js';
import { ClosureController } from './setup/closure.controller.js';
import { HoursController } from './setup/hours.controller.js';
import { LocationController } from './setup/location.controller.js';
import { OwnDomainController } from './setup/own-domain.controller.js';
import { OutsideTimeController } from './setup/outside-time.controller.js';
import { PoliciesController } from './setup/policies.controller.js';
import { PublicPageController } from './setup/public-page.controller.js';
import { ResourceController } from './setup/resource.controller.js';
import { ScheduleController } from './setup/schedule.controller.js';
import { ServiceCategoryController } from './setup/service-category.controller.js';
import { ServiceTermsController } from './setup/service-terms.controller.js';
import { ServiceController } from './setup/service.controller.js';
import { StaffController } from './setup/staff.controller.js';
import { TimeZoneController } from './zone/time-zone.controller.js';
import { TimeOffDecisionController } from './setup/time-off-decision.controller.js';
import { TimeOffController } from './setup/time-off.controller.js';

/** Everything over HTTP that an owner fills in. */
@Module({
  imports: [BookingModule],
  controllers: [
    LocationController,
    HoursController,
    ServiceCategoryController,
    ServiceController,
    ServiceTermsController,
    ResourceController,
    ScheduleController,
    OutsideTimeController,
    StaffController,
    ClosureController,
    TimeOffController,
    TimeOffDecisionController,
    TimeZoneController,
    PoliciesController,
    BookingQuestionController,
    BookingPageController,
    OwnDomainController,
    PublicPageController,
  ],
  providers: [{ provide: PageFraming, useClass: BookingPageFraming }],
  exports: [PageFraming],
})
export class SetupHttpModule {}
