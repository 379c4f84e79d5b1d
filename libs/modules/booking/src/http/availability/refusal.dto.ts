import { ApiProperty } from '@nestjs/swagger';

/** The person does not perform these services. */
export class NotOfferedByRefusal {
  @ApiProperty({ enum: ['not_offered_by'] }) reason!: 'not_offered_by';
  @ApiProperty({ type: [String], format: 'uuid' }) serviceIds!: readonly string[];
}

/** Sooner than the notice allows, or past. */
export class TooSoonRefusal {
  @ApiProperty({ enum: ['too_soon'] }) reason!: 'too_soon';
  @ApiProperty({ format: 'date-time', description: 'The first instant that is not too soon' }) earliest!: string;
  @ApiProperty({ type: 'integer', description: 'The notice that is asked of clients; 0 for the desk' })
  noticeMinutes!: number;
  @ApiProperty() past!: boolean;
}

/** Further ahead than can be booked. */
export class TooFarRefusal {
  @ApiProperty({ enum: ['too_far'] }) reason!: 'too_far';
  @ApiProperty({ format: 'date-time', description: 'The first instant that is too far' }) until!: string;
  @ApiProperty({ type: 'integer', description: 'Local days after today that clients can book' }) horizonDays!: number;
}

export class ClosureInTheWay {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Included' }) to!: string;
}

/** A day of which the person's schedule says something of its own. */
export class UnusualDayResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** It would be open but for a closure, or the person's day off. */
export class ClosedRefusal {
  @ApiProperty({ enum: ['closed'] }) reason!: 'closed';
  @ApiProperty({ type: [ClosureInTheWay] }) closures!: readonly ClosureInTheWay[];
  @ApiProperty({ type: UnusualDayResponse, nullable: true, description: "The person's day off" })
  dayOff!: UnusualDayResponse | null;
}

/** A name in each language of the product. */
export class HolidayNames {
  @ApiProperty() en!: string;
  @ApiProperty() nb!: string;
  @ApiProperty() sv!: string;
  @ApiProperty() da!: string;
}

/** A public holiday on which the location is closed. */
export class HolidayRefusal {
  @ApiProperty({ enum: ['holiday'] }) reason!: 'holiday';
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: HolidayNames }) names!: HolidayNames;
}

export class HoursResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
}

/** The visit does not fit into the person's hours. */
export class OutsideHoursRefusal {
  @ApiProperty({ enum: ['outside_hours'] }) reason!: 'outside_hours';
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [HoursResponse], description: 'When the person works on that local day at the location' })
  hours!: readonly HoursResponse[];
  @ApiProperty({ type: UnusualDayResponse, nullable: true, description: 'Where these are not the usual hours' })
  exception!: UnusualDayResponse | null;
}

/** The person has as many visits on that day as they take. */
export class DayFullRefusal {
  @ApiProperty({ enum: ['day_full'] }) reason!: 'day_full';
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: 'integer', description: 'How many visits one person takes a day' }) visits!: number;
}

/** It would leave a gap beside it into which no service fits, which a strict policy does not offer to clients. */
export class LeavesGapRefusal {
  @ApiProperty({ enum: ['leaves_gap'] }) reason!: 'leaves_gap';
  @ApiProperty({ type: 'integer', description: 'Minutes of the shortest service' }) shortest!: number;
}

/** Between two starts of the grid. */
export class OffStepRefusal {
  @ApiProperty({ enum: ['off_step'] }) reason!: 'off_step';
  @ApiProperty({ type: 'integer', description: 'Minutes between starts' }) step!: number;
  @ApiProperty({ type: [String], format: 'date-time', description: 'The starts before and after' })
  starts!: readonly string[];
}

/** What takes the time. */
export class InTheWayResponse {
  @ApiProperty({ enum: ['booking', 'class', 'time_off', 'block', 'hold', 'outside'], enumName: 'InTheWayKind' })
  kind!: 'booking' | 'class' | 'time_off' | 'block' | 'hold' | 'outside';
  @ApiProperty({ type: String, nullable: true, description: 'The room or machine that is taken; null: the person is' })
  resourceName!: string | null;
  @ApiProperty({ format: 'date-time', description: 'With the time kept free before it' }) from!: string;
  @ApiProperty({ format: 'date-time', description: 'With the time kept free after it' }) until!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null without a client, or without the right to see them' })
  clientName!: string | null;
  @ApiProperty({ type: String, nullable: true }) serviceName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) timeOffId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the time off; of what lies outside, the name of its calendar',
  })
  note!: string | null;
}

/** The person is taken; buffers of both visits count. */
export class BusyRefusal {
  @ApiProperty({ enum: ['busy'] }) reason!: 'busy';
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ type: [InTheWayResponse] }) inTheWay!: readonly InTheWayResponse[];
}

/** Nothing of a kind is free that the visit needs beside a person. */
export class NoResourceRefusal {
  @ApiProperty({ enum: ['no_resource'] }) reason!: 'no_resource';
  @ApiProperty({ description: 'The kind that is missing' }) resource!: string;
  @ApiProperty({ type: 'integer', description: 'How many of the kind the location has' }) units!: number;
  @ApiProperty({ type: [InTheWayResponse], description: 'What takes them all' })
  inTheWay!: readonly InTheWayResponse[];
}

/** A calendar elsewhere cannot be read, and the business does not want the person booked meanwhile. */
export class CalendarUnknownRefusal {
  @ApiProperty({ enum: ['calendar_unknown'] }) reason!: 'calendar_unknown';
  @ApiProperty({ description: 'As the business calls it' }) calendar!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export type RefusalResponse =
  | NotOfferedByRefusal
  | TooSoonRefusal
  | TooFarRefusal
  | ClosedRefusal
  | HolidayRefusal
  | OutsideHoursRefusal
  | DayFullRefusal
  | LeavesGapRefusal
  | OffStepRefusal
  | BusyRefusal
  | CalendarUnknownRefusal
  | NoResourceRefusal;

/** One schema per reason, told apart by `reason`. */
export const refusalResponses = [
  NotOfferedByRefusal,
  TooSoonRefusal,
  TooFarRefusal,
  ClosedRefusal,
  HolidayRefusal,
  OutsideHoursRefusal,
  DayFullRefusal,
  LeavesGapRefusal,
  OffStepRefusal,
  BusyRefusal,
  CalendarUnknownRefusal,
  NoResourceRefusal,
];
