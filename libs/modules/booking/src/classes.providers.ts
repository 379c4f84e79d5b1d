import { BookClassSeat } from './application/classes/book-class-seat.js';
import { CancelClassSession } from './application/classes/cancel-class-session.js';
import { ChangeClassSession, SessionTime } from './application/classes/change-class-session.js';
import { ClassDoor } from './application/classes/class-door.js';
import { CloseClassSession } from './application/classes/close-class-session.js';
import { CountSeats } from './application/classes/count-seats.js';
import { CreateClassSeries } from './application/classes/create-class-series.js';
import { CreateClassSession } from './application/classes/create-class-session.js';
import { CreateDeskSeat } from './application/classes/create-desk-seat.js';
import { CreatePublicSeat } from './application/classes/create-public-seat.js';
import { DecideClassSession } from './application/classes/decide-class-session.js';
import { MoveAttendees } from './application/classes/move-attendees.js';
import { MoveClassSeat, SeatMoveStores } from './application/classes/move-class-seat.js';
import { NearSessions } from './application/classes/near-sessions.js';
import { PlanClassSession } from './application/classes/plan-class-session.js';
import { SessionChanges } from './application/classes/session-changes.js';
import { SessionQueue } from './application/classes/session-queue.js';
import { ShowClassSessions } from './application/classes/show-class-sessions.js';
import { StoreSeatBooking } from './application/classes/store-seat-booking.js';
import { ClassSeatRepository } from './persistence/classes/class-seat.repository.js';
import { ClassSessionRepository } from './persistence/classes/class-session.repository.js';
import { SessionQueueRepository } from './persistence/classes/session-queue.repository.js';

/** Everything around classes: they share the bookings' module, since a seat is a booking. */
export const classes = [
  ClassSessionRepository,
  ClassSeatRepository,
  CountSeats,
  SessionQueue,
  SessionQueueRepository,
  NearSessions,
  StoreSeatBooking,
  BookClassSeat,
  ClassDoor,
  CreateDeskSeat,
  CreatePublicSeat,
  SeatMoveStores,
  MoveClassSeat,
  PlanClassSession,
  SessionChanges,
  CreateClassSession,
  CreateClassSeries,
  SessionTime,
  MoveAttendees,
  ChangeClassSession,
  CancelClassSession,
  DecideClassSession,
  CloseClassSession,
  ShowClassSessions,
];
