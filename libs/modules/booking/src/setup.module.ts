import { Module } from '@nestjs/common';
import { BookingPageRepository } from './persistence/booking-page.repository.js';
import { ClosureRepository } from './persistence/closure.repository.js';
import { LocationRepository } from './persistence/location.repository.js';
import { PoliciesRepository } from './persistence/policies.repository.js';
import { ScheduleRepository } from './persistence/schedule.repository.js';
import { ServiceCategoryRepository } from './persistence/service-category.repository.js';
import { ServiceRepository } from './persistence/service.repository.js';
import { StaffServiceRepository } from './persistence/staff-service.repository.js';
import { StaffRepository } from './persistence/staff.repository.js';
import { TimeOffRepository } from './persistence/time-off.repository.js';

const repositories = [
  LocationRepository,
  ServiceCategoryRepository,
  ServiceRepository,
  StaffRepository,
  StaffServiceRepository,
  ScheduleRepository,
  ClosureRepository,
  TimeOffRepository,
  PoliciesRepository,
  BookingPageRepository,
];

/** What a business offers, where, by whom and when: the half of the module that owners fill in. */
@Module({ providers: [...repositories], exports: [...repositories] })
export class SetupModule {}
