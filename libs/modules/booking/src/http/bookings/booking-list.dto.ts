import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { BookingStatus } from '@stamgast/contracts';
import { PageQuery } from '@stamgast/platform/http';
import { bookingStatuses } from '../../domain/booking/statuses.js';
import { CommaSeparated, IsInstant, IsLocalDay } from '../setup/field-rules.js';

export class BookingQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: "Only visits that begin on this day of the business's or later" })
  @IsOptional()
  @IsLocalDay()
  from?: string;
  @ApiPropertyOptional({
    format: 'date',
    description: "Only visits that begin on this day of the business's or earlier",
  })
  @IsOptional()
  @IsLocalDay()
  to?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only with this person' })
  @IsOptional()
  @IsUUID()
  staffId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiPropertyOptional({
    enum: bookingStatuses,
    enumName: 'BookingStatus',
    isArray: true,
    style: 'form',
    explode: false,
    description: 'Only in one of these statuses, separated by commas',
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMinSize(1)
  @ArrayMaxSize(bookingStatuses.length)
  @IsIn(bookingStatuses, { each: true })
  status?: BookingStatus[];
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Only what changed after this instant, oldest change first',
  })
  @IsOptional()
  @IsInstant()
  updatedAfter?: string;
}

export class HistoryActor {
  @ApiProperty({ enum: ['member', 'client', 'system', 'import'], enumName: 'ActorKind' })
  kind!: 'member' | 'client' | 'system' | 'import';
  @ApiProperty({ type: String, nullable: true, description: 'A team member’s name as it is now' }) name!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id!: string | null;
}

export class HistoryLineResponse {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: HistoryActor }) actor!: HistoryActor;
  @ApiProperty({ description: 'By which way: ui, link, public or worker' }) via!: string;
  @ApiProperty({ description: 'What happened', example: 'booking.rescheduled' }) action!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What a reader wants to know beyond it' })
  detail!: object;
}

export class BookingHistoryResponse {
  @ApiProperty({ type: [HistoryLineResponse] }) data!: HistoryLineResponse[];
}

export class ManageLinkResponse {
  @ApiProperty({ format: 'uri', description: 'For the client; whoever has it can change this booking' }) url!: string;
}
