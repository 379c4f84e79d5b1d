import { Injectable } from '@nestjs/common';
import { MoveBooking } from '../move-booking/move-booking.js';
import { CancelByClient } from './cancel-by-client.js';
import { ConfirmByClient } from './confirm-by-client.js';
import { FindTimesToMove } from './find-times-to-move.js';
import { GiveFeedback } from './give-feedback.js';
import { ServeCalendarFile } from './serve-calendar-file.js';

/** What a client's link can be used for: this list and nothing else. */
@Injectable()
export class LinkActions {
  constructor(
    readonly confirm: ConfirmByClient,
    readonly cancel: CancelByClient,
    readonly move: MoveBooking,
    readonly feedback: GiveFeedback,
    readonly findTimes: FindTimesToMove,
    readonly calendarFile: ServeCalendarFile,
  ) {}
}
