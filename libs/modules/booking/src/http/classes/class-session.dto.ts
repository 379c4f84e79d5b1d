import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent, MoneyDto, PageQuery } from '@stamgast/platform/http';
import { sessionStatuses, type SessionStatus } from '../../domain/classes/class-session.js';
import { BookingResponse, TakenResourceDto } from '../bookings/booking.dto.js';
import { CommaSeparated, IsInstant, IsLocalDay, IsText, IsWhole } from '../setup/field-rules.js';

export class CreateClassSessionRequest {
  @ApiProperty({ format: 'uuid', description: 'A service that is a class' }) @IsUUID() serviceId!: string;
  @ApiProperty({ format: 'uuid', description: 'Who holds it' }) @IsUUID() staffId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiProperty({ format: 'date-time', description: 'On a whole minute' }) @IsInstant() start!: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Left out: what the service says' })
  @MayBeAbsent()
  @IsWhole(1, 1000)
  capacity?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Left out: what the service says' })
  @MayBeAbsent()
  @IsWhole(0, 1000)
  onlineCapacity?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Left out: what the service says' })
  @MayBeAbsent()
  @IsWhole(0, 1000)
  minimumSeats?: number;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @ApiPropertyOptional({ description: 'Hold it although it is closed then; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why, for the log' })
  @IsOptional()
  @IsText(300)
  overrideReason?: string | null;
}

export const seriesPolicies = ['all_or_nothing', 'skip'] as const;

export class CreateClassSeriesRequest extends CreateClassSessionRequest {
  @ApiPropertyOptional({ type: 'integer', description: 'Every so many weeks; every week when left out' })
  @MayBeAbsent()
  @IsWhole(1, 8)
  everyWeeks?: number;
  @ApiPropertyOptional({ format: 'date', description: 'Last day on which a session may begin; this or count' })
  @MayBeAbsent()
  @IsLocalDay()
  until?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 104, description: 'How many sessions; this or until' })
  @MayBeAbsent()
  @IsWhole(1, 104)
  count?: number;
  @ApiPropertyOptional({
    enum: seriesPolicies,
    enumName: 'ClassSeriesPolicy',
    description: 'What becomes of the whole where some sessions cannot be held; all_or_nothing when left out',
  })
  @MayBeAbsent()
  @IsIn(seriesPolicies)
  policy?: (typeof seriesPolicies)[number];
}

export class DryRunQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Answers what would be, and keeps nothing' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

export class ChangeClassSessionRequest {
  @ApiPropertyOptional({ format: 'date-time' }) @MayBeAbsent() @IsInstant() start?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeAbsent() @IsUUID() staffId?: string;
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Rooms and machines instead of those that it has, of the same kinds',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  resourceIds?: string[];
  @ApiPropertyOptional({ type: 'integer' }) @MayBeAbsent() @IsWhole(1, 1000) capacity?: number;
  @ApiPropertyOptional({ type: 'integer' }) @MayBeAbsent() @IsWhole(0, 1000) onlineCapacity?: number;
  @ApiPropertyOptional({ type: 'integer' }) @MayBeAbsent() @IsWhole(0, 1000) minimumSeats?: number;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @ApiPropertyOptional({ description: 'Whether those who come are told of another time or teacher; yes when left out' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
  @ApiPropertyOptional({ description: 'Hold it although it is closed then; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) overrideReason?: string | null;
}

/** One holding of a class. */
export class ClassSessionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ description: "IANA name: the location's" }) timeZone!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: 'integer' }) bufferBefore!: number;
  @ApiProperty({ type: 'integer' }) bufferAfter!: number;
  @ApiProperty({ type: [TakenResourceDto], description: 'The rooms and machines that it takes' })
  resources!: readonly TakenResourceDto[];
  @ApiProperty({ type: MoneyDto, description: 'Of one seat' }) price!: MoneyDto;
  @ApiProperty({ type: 'integer' }) capacity!: number;
  @ApiProperty({ type: 'integer' }) onlineCapacity!: number;
  @ApiProperty({ type: 'integer' }) minimumSeats!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is called off or not' })
  decideAt!: string | null;
  @ApiProperty({ type: 'integer' }) maxSeatsPerBooking!: number;
  @ApiProperty({ type: 'integer' }) seatsTaken!: number;
  @ApiProperty({ type: 'integer', description: 'For the desk' }) seatsLeft!: number;
  @ApiProperty({ type: 'integer' }) seatsLeftOnline!: number;
  @ApiProperty({ enum: sessionStatuses, enumName: 'ClassSessionStatus' }) status!: SessionStatus;
  @ApiProperty({ type: String, enum: ['business', 'below_minimum'], enumName: 'ClassCancelledBecause', nullable: true })
  cancelledBecause!: 'business' | 'below_minimum' | null;
  @ApiProperty({ type: String, nullable: true }) cancelReason!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) seriesId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The course that it belongs to' })
  courseId!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** A session with its attendance list. */
export class ClassSessionDetailResponse extends ClassSessionResponse {
  @ApiProperty({ type: [BookingResponse], description: 'Everybody who booked, whatever became of it' })
  attendees!: readonly BookingResponse[];
}

export class ClassSessionPage {
  @ApiProperty({ type: [ClassSessionResponse] }) data!: ClassSessionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ClassOccurrenceResponse {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ format: 'date', description: 'Local day of the location' }) date!: string;
  @ApiProperty({ enum: ['free', 'conflict', 'closed', 'holiday'], enumName: 'ClassSessionOutlook' })
  result!: 'free' | 'conflict' | 'closed' | 'holiday';
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId!: string | null;
}

export class ClassSeriesResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for a dry run' })
  seriesId!: string | null;
  @ApiProperty({ type: [ClassOccurrenceResponse] }) occurrences!: readonly ClassOccurrenceResponse[];
}

export class ClassSessionQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: "Only sessions on this day of the business's or later" })
  @IsOptional()
  @IsLocalDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: "Only sessions on this day of the business's or earlier" })
  @IsOptional()
  @IsLocalDay()
  to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this class' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only with this teacher' })
  @IsOptional()
  @IsUUID()
  staffId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only at this location' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this weekly series' })
  @IsOptional()
  @IsUUID()
  seriesId?: string;
  @ApiPropertyOptional({
    enum: sessionStatuses,
    enumName: 'ClassSessionStatus',
    isArray: true,
    style: 'form',
    explode: false,
    description: 'Only in one of these statuses, separated by commas',
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMinSize(1)
  @ArrayMaxSize(sessionStatuses.length)
  @IsIn(sessionStatuses, { each: true })
  status?: SessionStatus[];
}

/** A session that visitors see. */
export class OpenClassSessionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ format: 'date', description: 'Local day of the location' }) date!: string;
  @ApiProperty({ type: MoneyDto, description: 'Of one seat' }) price!: MoneyDto;
  @ApiProperty({ type: 'integer', description: 'Seats that can be booked online' }) seatsLeft!: number;
  @ApiProperty({ type: 'integer', description: 'Seats that one booking can have' }) maxSeats!: number;
  @ApiProperty({ description: 'Whether one can wait for more seats than are left' }) canWait!: boolean;
  @ApiProperty({ type: 'integer', description: 'Seats that one can wait for' }) mostWaiting!: number;
}

export class OpenClassSessionsResponse {
  @ApiProperty({ type: [OpenClassSessionResponse] }) sessions!: readonly OpenClassSessionResponse[];
}

export class CancelClassSessionRequest {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Why; those who would have come are told; yes when left out',
  })
  @IsOptional()
  @IsText(300)
  reason?: string | null;
  @ApiPropertyOptional({ description: 'Whether those who would have come are told; yes when left out' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
}
