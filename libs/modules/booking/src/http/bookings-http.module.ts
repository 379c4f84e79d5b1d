import { Module } from '@nestjs/common';
import { BookingModule } from '../booking.module.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { ExplainAvailabilityController } from './availability/explain-availability.controller.js';
import { BookingDaysController } from './bookings/booking-days.controller.js';
import { BookingTermsController } from './bookings/booking-terms.controller.js';
import { AnswersController } from './questions/answers.controller.js';
import { ClientTrustController } from './bookings/client-trust.controller.js';
import { BookingSeriesController } from './series/booking-series.controller.js';
import { PublicSeriesController } from './series/public-series.controller.js';
import { ChangeSeriesController } from './series/change-series.controller.js';
import { LinkedTermsController } from './public-bookings/linked-terms.controller.js';
import { BookingStatusController } from './bookings/booking-status.controller.js';
import { BookingController } from './bookings/booking.controller.js';
import { CancelPartController } from './bookings/cancel-part.controller.js';
import { ChangeBookingController } from './bookings/change-booking.controller.js';
import { CreateBookingController } from './bookings/create-booking.controller.js';
import { ChangeClassSessionController } from './classes/change-class-session.controller.js';
import { ClassSessionController } from './classes/class-session.controller.js';
import { PublicClassSessionController } from './classes/public-class-session.controller.js';
import { CourseController } from './courses/course.controller.js';
import { CoursePlaceController } from './courses/course-place.controller.js';
import { PublicCourseController } from './courses/public-course.controller.js';
import { CreatePublicBookingController } from './public-bookings/create-public-booking.controller.js';
import { PublicHoldController } from './public-bookings/public-hold.controller.js';
import { LinkedBookingController } from './public-bookings/linked-booking.controller.js';

/** Everything over HTTP about free time and visits. */
@Module({
  imports: [BookingModule],
  controllers: [
    AvailabilityController,
    ExplainAvailabilityController,
    CreateBookingController,
    BookingController,
    BookingDaysController,
    BookingStatusController,
    ChangeBookingController,
    CancelPartController,
    ClassSessionController,
    ChangeClassSessionController,
    PublicClassSessionController,
    CourseController,
    CoursePlaceController,
    PublicCourseController,
    LinkedBookingController,
    CreatePublicBookingController,
    PublicHoldController,
    BookingTermsController,
    LinkedTermsController,
    ClientTrustController,
    AnswersController,
    BookingSeriesController,
    ChangeSeriesController,
    PublicSeriesController,
  ],
})
export class BookingsHttpModule {}
