import { ApiProperty } from '@nestjs/swagger';
import { BookingResponse } from '../bookings/booking.dto.js';

export class TimeOffVisitsResponse {
  @ApiProperty({ type: [BookingResponse], description: 'By their start, 200 at the most' })
  data!: readonly BookingResponse[];
}
