import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, Length } from 'class-validator';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { consentChannels, type ConsentChannel } from '../domain/consent.js';
import { overdueStages, type OverdueStage } from '../domain/stage.js';
import { timelineKinds, type TimelineKind } from '../domain/timeline-entry.js';
import { ClientResponse } from './client.dto.js';

const reasons = ['own_rhythm', 'service_interval', 'default_interval'] as const;

export class NoteRequest {
  @ApiProperty() @IsString() @Length(1, 5000) text!: string;
}

export class NoteResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) authorId!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ConsentsRequest {
  @ApiPropertyOptional({ description: 'Marketing by e-mail' }) @MayBeAbsent() @IsBoolean() email?: boolean;
  @ApiPropertyOptional({ description: 'Marketing by text message' }) @MayBeAbsent() @IsBoolean() sms?: boolean;
}

export class ConsentResponse {
  @ApiProperty({ enum: consentChannels, enumName: 'ConsentChannel' }) channel!: ConsentChannel;
  @ApiProperty() granted!: boolean;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Where it was said', example: 'booking_page' }) source!: string;
  @ApiProperty({ description: 'Which wording the client saw' }) textVersion!: string;
}

export class ConsentList {
  @ApiProperty({ type: [ConsentResponse], description: 'The channels that the client was asked about' })
  data!: ConsentResponse[];
}

export class TimelineEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: timelineKinds, enumName: 'TimelineKind' }) kind!: TimelineKind;
  @ApiProperty({ description: 'Names of services, subject of a message, text of a note: data, not words around it' })
  title!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Facts of the kind; see docs/domain/clients.md',
  })
  detail!: Readonly<Record<string, unknown>>;
}

export class TimelinePage {
  @ApiProperty({ type: [TimelineEntryResponse] }) data!: TimelineEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class FeedbackResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) score!: number;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) staffId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId!: string | null;
}

export class FeedbackPage {
  @ApiProperty({ type: [FeedbackResponse] }) data!: FeedbackResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ToContactResponse {
  @ApiProperty({ type: ClientResponse }) client!: ClientResponse;
  @ApiProperty({ enum: overdueStages, enumName: 'OverdueStage' }) stage!: OverdueStage;
  @ApiProperty({ type: 'integer', description: 'Whole local days since the last visit' }) sinceDays!: number;
  @ApiProperty({ description: 'Median interval between visits in days, or what stands in for it' }) rhythmDays!: number;
  @ApiProperty({ description: 'Median absolute deviation in days, at least 3' }) spreadDays!: number;
  @ApiProperty({ type: 'integer' }) visits!: number;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Mean worth of a visit; null without sales:read' })
  expectedValue!: MoneyDto | null;
  @ApiProperty({ enum: reasons, enumName: 'OverdueReason', description: 'Whose interval has passed' })
  reason!: (typeof reasons)[number];
}

export class OverdueCounts {
  @ApiProperty({ type: 'integer' }) due!: number;
  @ApiProperty({ type: 'integer' }) late!: number;
  @ApiProperty({ type: 'integer' }) slipping!: number;
  @ApiProperty({ type: 'integer' }) lost!: number;
}

export class ToContactPageResponse {
  @ApiProperty({ type: [ToContactResponse] }) data!: ToContactResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: OverdueCounts, description: 'Over all clients, whatever the page' }) counts!: OverdueCounts;
  @ApiProperty({ format: 'date', description: 'The local day that the list is for' }) asOf!: string;
}
