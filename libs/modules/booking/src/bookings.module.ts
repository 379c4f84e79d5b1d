import { Module } from '@nestjs/common';
import { CrmModule } from '@stamgast/crm';
import { LoyaltyModule } from '@stamgast/loyalty';
import { PaymentsModule } from '@stamgast/payments';
import { AvailabilityParts } from './application/availability/availability-parts.js';
import { ExplainAvailability } from './application/availability/explain-availability.js';
import { FindAvailability } from './application/availability/find-availability.js';
import { LoadBusyTime } from './application/availability/load-busy-time.js';
import { LoadOffer } from './application/availability/load-offer.js';
import { LookAround } from './application/availability/look-around.js';
import { RememberedOffers } from './application/availability/remembered-offers.js';
import { NearestAlternatives } from './application/availability/nearest-alternatives.js';
import { BookingChanges } from './application/changes/booking-changes.js';
import { CancelBooking } from './application/changes/cancel-booking.js';
import { CancelPart } from './application/changes/cancel-part.js';
import { ChangeStatus } from './application/changes/change-status.js';
import { EditBooking } from './application/changes/edit-booking.js';
import { MarkNoShow } from './application/changes/mark-no-show.js';
import { TakeTimeAgain } from './application/changes/take-time-again.js';
import { UndoChange } from './application/changes/undo-change.js';
import { DemandLog } from './application/demand/demand-log.js';
import { BookingFacade } from './application/booking-facade.js';
import { EnterBooking } from './application/create-booking/enter-booking.js';
import { AvoidedStaff } from './application/create-booking/avoided-staff.js';
import { BookingAnswers } from './application/questions/booking-answers.js';
import { BookingAnswerRepository } from './persistence/questions/booking-answer.repository.js';
import { BookVisit } from './application/create-booking/book-visit.js';
import { DeskClient } from './application/create-booking/desk-client.js';
import { CreateDeskBooking } from './application/create-booking/create-desk-booking.js';
import { CreatePublicBooking } from './application/create-booking/create-public-booking.js';
import { ReserveTime } from './application/create-booking/reserve-time.js';
import { WelcomeVisitor } from './application/create-booking/welcome-visitor.js';
import { FindHold } from './application/holds/find-hold.js';
import { HoldTime } from './application/holds/hold-time.js';
import { KeepTime } from './application/holds/keep-time.js';
import { ReleaseHold } from './application/holds/release-hold.js';
import { ImportBookings } from './application/import-bookings/import-bookings.js';
import { LoadMove } from './application/move-booking/load-move.js';
import { MoveBooking, MoveStores } from './application/move-booking/move-booking.js';
import { ConfirmNextVisit } from './application/public-link/confirm-next-visit.js';
import { ConfirmByClient } from './application/public-link/confirm-by-client.js';
import { FindTimesToMove } from './application/public-link/find-times-to-move.js';
import { GiveFeedback } from './application/public-link/give-feedback.js';
import { IssueManageLink } from './application/public-link/issue-manage-link.js';
import { LinkActions } from './application/public-link/link-actions.js';
import { LinkedBooking, LinkSurroundings } from './application/public-link/linked-booking.js';
import { ServeCalendarFile } from './application/public-link/serve-calendar-file.js';
import { CancelSeries } from './application/series/cancel-series.js';
import { ConsiderSeries } from './application/series/consider-series.js';
import { CreateDeskSeries } from './application/series/create-desk-series.js';
import { CreatePublicSeries } from './application/series/create-public-series.js';
import { PublicSeriesStores } from './application/series/public-series-stores.js';
import { MoveSeries } from './application/series/move-series.js';
import { SeriesChanges } from './application/series/series-changes.js';
import { SeriesTime } from './application/series/series-time.js';
import { StoreSeries } from './application/series/store-series.js';
import { CompleteVisit } from './application/sale/complete-visit.js';
import { CountBookingDays } from './application/views/count-booking-days.js';
import { AcceptProposal } from './application/terms/accept-proposal.js';
import { AnswerRequest } from './application/terms/answer-request.js';
import { ClientTrust } from './application/terms/client-trust.js';
import { EndByItself } from './application/terms/end-by-itself.js';
import { FollowTerms } from './application/terms/follow-terms.js';
import { SettleTerms } from './application/terms/settle-terms.js';
import { TakeNextStep } from './application/terms/take-next-step.js';
import { TermsActions } from './application/terms/terms-actions.js';
import { BookingViews } from './application/views/booking-views.js';
import { GetBooking } from './application/views/get-booking.js';
import { ListBookings } from './application/views/list-bookings.js';
import { ListTimeOffVisits } from './application/views/list-time-off-visits.js';
import { PresentBookings } from './application/views/present-bookings.js';
import { ShowHistory } from './application/views/show-history.js';
import { SeriesRepository } from './persistence/series/series.repository.js';
import { BusyTimeReadModel } from './persistence/availability/busy-time.read-model.js';
import { ObstacleReadModel } from './persistence/availability/obstacle.read-model.js';
import { OfferReadModel } from './persistence/availability/offer.read-model.js';
import { BookingDaysReadModel } from './persistence/visits/booking-days.read-model.js';
import { BookingHistoryReadModel } from './persistence/visits/booking-history.read-model.js';
import { BookingListReadModel } from './persistence/visits/booking-list.read-model.js';
import { BookingTermsRepository } from './persistence/visits/booking-terms.repository.js';
import { ClientTrustRepository } from './persistence/visits/client-trust.repository.js';
import { BookingRepository } from './persistence/visits/booking.repository.js';
import { ClientTimeRepository } from './persistence/visits/client-time.repository.js';
import { CancelledAppointmentRepository } from './persistence/visits/cancelled-appointment.repository.js';
import { HoldRepository } from './persistence/visits/hold.repository.js';
import { ImportedBookingsRepository } from './persistence/visits/imported-bookings.repository.js';
import { OccupancyRepository } from './persistence/visits/occupancy.repository.js';
import { UpcomingReadModel } from './persistence/visits/upcoming.read-model.js';
import { CarriedStores, CarryOver } from './application/zone/carry-over.js';
import { ChangeTimeZone, ZoneLocks, ZoneSurroundings } from './application/zone/change-time-zone.js';
import { ConsiderZoneChange } from './application/zone/consider-zone-change.js';
import { PresentZoneChange } from './application/zone/present-zone-change.js';
import { classes } from './classes.providers.js';
import { courses } from './courses.providers.js';
import { SetupModule } from './setup.module.js';
import { WaitlistStoresModule } from './waitlist-stores.module.js';

const stores = [
  BookingAnswerRepository,
  OfferReadModel,
  BusyTimeReadModel,
  ClientTimeRepository,
  HoldRepository,
  ObstacleReadModel,
  BookingRepository,
  BookingListReadModel,
  BookingDaysReadModel,
  BookingHistoryReadModel,
  OccupancyRepository,
  ImportedBookingsRepository,
  UpcomingReadModel,
  BookingTermsRepository,
  CancelledAppointmentRepository,
  ClientTrustRepository,
];
const availability = [
  RememberedOffers,
  LoadOffer,
  LoadBusyTime,
  LookAround,
  AvailabilityParts,
  FindAvailability,
  ExplainAvailability,
  NearestAlternatives,
];
const terms = [
  FollowTerms,
  AnswerRequest,
  AcceptProposal,
  EndByItself,
  SettleTerms,
  ClientTrust,
  TakeNextStep,
  TermsActions,
];
const creation = [
  DeskClient,
  EnterBooking,
  ReserveTime,
  BookVisit,
  WelcomeVisitor,
  CreateDeskBooking,
  CreatePublicBooking,
];
const holds = [FindHold, HoldTime, KeepTime, ReleaseHold];
const changes = [
  BookingChanges,
  ChangeStatus,
  MarkNoShow,
  CancelBooking,
  CancelPart,
  TakeTimeAgain,
  UndoChange,
  EditBooking,
];
const moving = [LoadMove, MoveStores, MoveBooking];
const link = [
  LinkSurroundings,
  LinkedBooking,
  ConfirmByClient,
  GiveFeedback,
  FindTimesToMove,
  ServeCalendarFile,
  IssueManageLink,
  LinkActions,
];
const views = [PresentBookings, GetBooking, ListBookings, ShowHistory, BookingViews, CountBookingDays];
const questions = [BookingAnswers];
const series = [
  SeriesRepository,
  SeriesTime,
  ConsiderSeries,
  StoreSeries,
  CreateDeskSeries,
  PublicSeriesStores,
  CreatePublicSeries,
  SeriesChanges,
  CancelSeries,
  MoveSeries,
];
const time = [ListTimeOffVisits, DemandLog, AvoidedStaff];
const zones = [
  ConsiderZoneChange,
  PresentZoneChange,
  CarriedStores,
  CarryOver,
  ZoneLocks,
  ZoneSurroundings,
  ChangeTimeZone,
];
const facade = [ImportBookings, BookingFacade, ConfirmNextVisit];
const everything = [
  ...time,
  ...zones,
  ...questions,
  ...facade,
  ...stores,
  ...availability,
  ...creation,
  ...holds,
  ...terms,
  ...changes,
  ...moving,
  ...series,
  CompleteVisit,
  ...classes,
  ...courses,
  ...link,
  ...views,
];

/** Free time and the visits that take it: the half of the module that clients and the desk use. */
@Module({
  imports: [SetupModule, CrmModule, LoyaltyModule, PaymentsModule, WaitlistStoresModule],
  providers: everything,
  exports: everything,
})
export class BookingsModule {}
