import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '@stamgast/platform/http';
import { clientNamings, type ClientNaming } from '../../domain/calendars/calendar-feed.js';

export class CalendarFeedQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the feeds of this person' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the feeds of this location' })
  @IsOptional()
  @IsUUID()
  locationId?: string;
}

export class CreateCalendarFeedRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose visits; this or locationId' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The location whose visits' })
  @IsOptional()
  @IsUUID()
  locationId?: string;

  @ApiPropertyOptional({ default: false, description: 'Show the time kept free around visits as entries of its own' })
  @IsOptional()
  @IsBoolean()
  withBuffers?: boolean;

  @ApiPropertyOptional({ enum: clientNamings, enumName: 'ClientNaming', default: 'first' })
  @IsOptional()
  @IsIn(clientNamings)
  clientNames?: ClientNaming;
}

/** A secret address under which visits can be subscribed to. */
export class CalendarFeedResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) staffId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) locationId!: string | null;
  @ApiProperty({ description: 'Shows the time kept free around visits' }) withBuffers!: boolean;
  @ApiProperty({ enum: clientNamings, enumName: 'ClientNaming' }) clientNames!: ClientNaming;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a calendar last read it, to the hour; null: not yet',
  })
  readAt!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class NewCalendarFeedResponse extends CalendarFeedResponse {
  @ApiProperty({ description: 'The secret address, told only now' }) url!: string;
}

export class CalendarFeedPage {
  @ApiProperty({ type: [CalendarFeedResponse] }) data!: readonly CalendarFeedResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
