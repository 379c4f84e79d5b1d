import type { DatabasePart } from '@stamgast/platform/database';
import { CreateBookingSetup1760000002000 } from './migrations/1760000002000-create-booking-setup.js';
import { CreateBookings1760000003000 } from './migrations/1760000003000-create-bookings.js';
import { AddHolds1760000013000 } from './migrations/1760000013000-add-holds.js';
import { RaiseRevisionWithSetup1760000014100 } from './migrations/1760000014100-raise-revision-with-setup.js';
import { AddProcessingTime1760000010000 } from './migrations/1760000010000-add-processing-time.js';
import { AddGapAndLimitPolicies1760000012000 } from './migrations/1760000012000-add-gap-and-limit-policies.js';
import { AddOutsideCalendars1760000032000 } from './migrations/1760000032000-add-outside-calendars.js';
import { AddSeries1760000024000 } from './migrations/1760000024000-add-series.js';
import { AddWaitlist1760000022000 } from './migrations/1760000022000-add-waitlist.js';
import { AddResources1760000011000 } from './migrations/1760000011000-add-resources.js';
import { AddVisitParts1760000034000 } from './migrations/1760000034000-add-visit-parts.js';
import * as courseEntities from './courses/course.entities.js';
import * as outsideCalendarEntities from './outside-calendar.entities.js';
import { AddServiceChoices1760000028000 } from './migrations/1760000028000-add-service-choices.js';
import { AddTimeRules1760000030000 } from './migrations/1760000030000-add-time-rules.js';
import { AddClasses1760000020000 } from './migrations/1760000020000-add-classes.js';
import * as classEntities from './classes/class.entities.js';
import { AddVisitTerms1760000026000 } from './migrations/1760000026000-add-visit-terms.js';
import { AddSessionQueues1760000040000 } from './migrations/1760000040000-add-session-queues.js';
import { AddBookingQuestions1760000038000 } from './migrations/1760000038000-add-booking-questions.js';
import { AddCourses1760000043000 } from './migrations/1760000043000-add-courses.js';
import { AddGuests1760000044000 } from './migrations/1760000044000-add-guests.js';
import * as questionEntities from './questions/question.entities.js';
import * as resourceEntities from './resource.entities.js';
import * as scheduleEntities from './schedule.entities.js';
import * as seasonEntities from './season.entities.js';
import * as seriesEntities from './series/series.entities.js';
import * as setupEntities from './setup.entities.js';
import * as visitEntities from './visits/booking.entities.js';
import * as holdEntities from './visits/hold.entities.js';
import * as cancelledEntities from './visits/cancelled-appointment.entity.js';
import * as termsEntities from './visits/terms.entities.js';
import * as waitlistEntities from './waitlist/waitlist.entities.js';
import { AddDirections1760000058300 } from './migrations/1760000058300-add-directions.js';
import { ForgetHistoryWords1760000051300 } from './migrations/1760000051300-forget-history-words.js';

export const bookingDatabase: DatabasePart = {
  entities: [
    ...Object.values(setupEntities),
    ...Object.values(resourceEntities),
    ...Object.values(scheduleEntities),
    ...Object.values(seasonEntities),
    ...Object.values(visitEntities),
    ...Object.values(holdEntities),
    ...Object.values(classEntities),
    ...Object.values(courseEntities),
    ...Object.values(outsideCalendarEntities),
    ...Object.values(cancelledEntities),
    ...Object.values(termsEntities),
    ...Object.values(questionEntities),
    ...Object.values(waitlistEntities),
    ...Object.values(seriesEntities),
  ],
  migrations: [
    CreateBookingSetup1760000002000,
    CreateBookings1760000003000,
    AddProcessingTime1760000010000,
    AddResources1760000011000,
    AddGapAndLimitPolicies1760000012000,
    AddHolds1760000013000,
    AddServiceChoices1760000028000,
    AddTimeRules1760000030000,
    AddClasses1760000020000,
    AddVisitTerms1760000026000,
    RaiseRevisionWithSetup1760000014100,
    AddWaitlist1760000022000,
    AddSeries1760000024000,
    AddOutsideCalendars1760000032000,
    AddVisitParts1760000034000,
    AddBookingQuestions1760000038000,
    AddSessionQueues1760000040000,
    AddCourses1760000043000,
    AddGuests1760000044000,
    ForgetHistoryWords1760000051300,
    AddDirections1760000058300,
  ],
  archive: { withheld: { 'booking.booking.link_hash': 'a link that leads here' } },
};
