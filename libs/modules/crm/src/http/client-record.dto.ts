import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, Length } from 'class-validator';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { consentChannels, type ConsentChannel } from '../domain/consent.js';
import { intervalSources, type IntervalSource } from '../domain/rhythm-account.js';
import { overdueStages, type OverdueStage } from '../domain/stage.js';
import { timelineKinds, type TimelineKind } from '../domain/timeline-entry.js';
import { ClientResponse } from './client.dto.js';

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

export class LoggedConsentResponse extends ConsentResponse {
  @ApiProperty({ enum: ['member', 'client', 'visitor', 'system', 'import'], description: 'Who wrote it down' })
  actorKind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The address that it was said from' }) ip!: string | null;
}

export class ConsentLog {
  @ApiProperty({ type: [LoggedConsentResponse], description: 'Newest first; nothing is ever changed or removed' })
  data!: LoggedConsentResponse[];
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

export class ReachResponse {
  @ApiProperty({ description: 'Has an address and agreed to marketing by e-mail' }) email!: boolean;
  @ApiProperty({ description: 'Has a number and agreed to marketing by text message' }) sms!: boolean;
  @ApiProperty({ description: 'Has a number' }) call!: boolean;
}

export class ExpectedValueResponse {
  @ApiProperty({ type: MoneyDto, description: 'Mean worth of a visit times the visits missed' }) amount!: MoneyDto;
  @ApiProperty({ type: 'integer', description: "Days since the last visit over days between visits; 1 to a year's" })
  missedVisits!: number;
  @ApiProperty({ type: MoneyDto, description: 'What all visits so far were worth' }) worth!: MoneyDto;
  @ApiProperty({ type: 'integer', description: 'How many visits that were' }) visits!: number;
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
  @ApiProperty({ type: ExpectedValueResponse, nullable: true, description: 'Null without sales:read' })
  missed!: ExpectedValueResponse | null;
  @ApiProperty({ enum: intervalSources, enumName: 'IntervalSource', description: 'Whose interval has passed' })
  reason!: IntervalSource;
  @ApiProperty({ type: ReachResponse }) reach!: ReachResponse;
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
