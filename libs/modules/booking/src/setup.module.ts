import { Module } from '@nestjs/common';
import { ChangeClosure } from './application/setup/closures/change-closure.js';
import { CreateClosure } from './application/setup/closures/create-closure.js';
import { DeleteClosure } from './application/setup/closures/delete-closure.js';
import { GetClosure } from './application/setup/closures/get-closure.js';
import { ListClosures } from './application/setup/closures/list-closures.js';
import { DefaultLocation } from './application/setup/default-location.js';
import { ClosedTimes } from './application/setup/hours/closed-times.js';
import { Holidays, HolidaySources } from './application/setup/hours/holidays.js';
import { OpeningHours } from './application/setup/hours/opening-hours.js';
import { ChangeLocation } from './application/setup/locations/change-location.js';
import { CreateLocation } from './application/setup/locations/create-location.js';
import { GetLocation } from './application/setup/locations/get-location.js';
import { ListLocations } from './application/setup/locations/list-locations.js';
import { PublicOfferStores } from './application/setup/public-page/public-offer-stores.js';
import { BookingQuestions } from './application/questions/booking-questions.js';
import { BookingQuestionRepository } from './persistence/questions/booking-question.repository.js';
import { RequireOpenPage } from './application/setup/public-page/require-open-page.js';
import { ShowPublicPage } from './application/setup/public-page/show-public-page.js';
import { OwnDomain } from './application/setup/settings/own-domain.js';
import { RecordChange } from './application/setup/record-change.js';
import { ChangeResource } from './application/setup/resources/change-resource.js';
import { CreateResource } from './application/setup/resources/create-resource.js';
import { GetResource } from './application/setup/resources/get-resource.js';
import { ListResources } from './application/setup/resources/list-resources.js';
import { GetSchedule } from './application/setup/schedule/get-schedule.js';
import { ListWorkingHours } from './application/setup/schedule/list-working-hours.js';
import { ReplaceSchedule } from './application/setup/schedule/replace-schedule.js';
import { ChangeServiceCategory } from './application/setup/services/change-service-category.js';
import { ChangeService } from './application/setup/services/change-service.js';
import { CreateServiceCategory } from './application/setup/services/create-service-category.js';
import { CreateService } from './application/setup/services/create-service.js';
import { DeleteServiceCategory } from './application/setup/services/delete-service-category.js';
import { GetServiceCategory } from './application/setup/services/get-service-category.js';
import { GetService } from './application/setup/services/get-service.js';
import { ListServiceCategories } from './application/setup/services/list-service-categories.js';
import { ServiceTermsOf } from './application/setup/services/service-terms.js';
import { ListServices } from './application/setup/services/list-services.js';
import { ChangeBookingPage } from './application/setup/settings/change-booking-page.js';
import { ChangePolicies } from './application/setup/settings/change-policies.js';
import { GetBookingPage } from './application/setup/settings/get-booking-page.js';
import { GetPolicies } from './application/setup/settings/get-policies.js';
import { RemoveUnusedSetup } from './application/setup/remove-unused-setup.js';
import { SetupFacade } from './application/setup/setup-facade.js';
import { AssignDuties } from './application/setup/staff/assign-duties.js';
import { ChangeStaff } from './application/setup/staff/change-staff.js';
import { CreateStaff } from './application/setup/staff/create-staff.js';
import { GetStaff } from './application/setup/staff/get-staff.js';
import { ListStaff } from './application/setup/staff/list-staff.js';
import { ChangeTimeOff } from './application/setup/time-off/change-time-off.js';
import { CreateTimeOff } from './application/setup/time-off/create-time-off.js';
import { DecideTimeOff } from './application/setup/time-off/decide-time-off.js';
import { DeleteTimeOff } from './application/setup/time-off/delete-time-off.js';
import { GetTimeOff } from './application/setup/time-off/get-time-off.js';
import { ListTimeOff } from './application/setup/time-off/list-time-off.js';
import { TakeTime } from './application/setup/time-off/take-time.js';
import { BookingPageRepository } from './persistence/booking-page.repository.js';
import { ClosureRepository } from './persistence/closure.repository.js';
import { PublicHolidays } from './persistence/holidays/public-holidays.js';
import { LocationRepository } from './persistence/location.repository.js';
import { PlaceHoursRepository } from './persistence/place-hours.repository.js';
import { PoliciesRepository } from './persistence/policies.repository.js';
import { ResourceRepository } from './persistence/resource.repository.js';
import { ScheduleRepository } from './persistence/schedule.repository.js';
import { ServiceCategoryRepository } from './persistence/service-category.repository.js';
import { ServiceTermsRepository } from './persistence/service-terms.repository.js';
import { ServiceRepository } from './persistence/service.repository.js';
import { SetupProgressReadModel } from './persistence/setup-progress.read-model.js';
import { StaffServiceRepository } from './persistence/staff-service.repository.js';
import { StaffRepository } from './persistence/staff.repository.js';
import { TimeOffOccupancyRepository } from './persistence/time-off-occupancy.repository.js';
import { TimeOffRepository } from './persistence/time-off.repository.js';
import { ListOutsideTimes } from './application/outside/list-outside-times.js';
import { OutsideTime } from './application/outside/outside-time.js';
import { OutsideTimeRepository } from './persistence/outside-time.repository.js';
import { UnusedSetupRepository } from './persistence/unused-setup.repository.js';
import { ZoneChangeRepository } from './persistence/zone/zone-change.repository.js';
import { WaitlistStoresModule } from './waitlist-stores.module.js';

const repositories = [
  BookingQuestionRepository,
  BookingPageRepository,
  ClosureRepository,
  LocationRepository,
  OutsideTimeRepository,
  PlaceHoursRepository,
  PublicHolidays,
  PoliciesRepository,
  ResourceRepository,
  ScheduleRepository,
  ServiceCategoryRepository,
  ServiceRepository,
  ServiceTermsRepository,
  SetupProgressReadModel,
  StaffServiceRepository,
  StaffRepository,
  TimeOffOccupancyRepository,
  TimeOffRepository,
  UnusedSetupRepository,
  ZoneChangeRepository,
];

const useCases = [
  BookingQuestions,
  ChangeClosure,
  CreateClosure,
  DeleteClosure,
  GetClosure,
  ListClosures,
  ClosedTimes,
  Holidays,
  HolidaySources,
  OpeningHours,
  DefaultLocation,
  ChangeLocation,
  CreateLocation,
  GetLocation,
  ListLocations,
  PublicOfferStores,
  RequireOpenPage,
  ShowPublicPage,
  RecordChange,
  OwnDomain,
  ChangeResource,
  CreateResource,
  GetResource,
  ListResources,
  GetSchedule,
  ListWorkingHours,
  ReplaceSchedule,
  ChangeServiceCategory,
  ChangeService,
  CreateServiceCategory,
  CreateService,
  DeleteServiceCategory,
  GetServiceCategory,
  GetService,
  ListServiceCategories,
  ListServices,
  ServiceTermsOf,
  ChangeBookingPage,
  ChangePolicies,
  GetBookingPage,
  GetPolicies,
  RemoveUnusedSetup,
  SetupFacade,
  AssignDuties,
  ChangeStaff,
  CreateStaff,
  GetStaff,
  ListStaff,
  ChangeTimeOff,
  CreateTimeOff,
  DecideTimeOff,
  DeleteTimeOff,
  GetTimeOff,
  ListTimeOff,
  TakeTime,
  OutsideTime,
  ListOutsideTimes,
];

/** What a business offers, where, by whom and when: the half of the module that owners fill in. */
@Module({
  imports: [WaitlistStoresModule],
  providers: [...repositories, ...useCases],
  exports: [...repositories, ...useCases],
})
export class SetupModule {}
