import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { checkNames, checkOutcomes, type CheckName, type CheckOutcome } from '../domain/decide-sending.js';
import { messageStates, type Channel, type MessageState } from '../domain/message.js';
import { SmsSizeResponse } from './sms-size.dto.js';

const instant = { type: String, format: 'date-time', nullable: true } as const;
const outcomes = ['send', 'wait', 'not'] as const;
const bases = ['decided', 'expected', 'not_decided'] as const;

export class DryRunQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'From when on; left out: from now' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  asOf?: string;
}

export class DryRunRowResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ enum: outcomes, enumName: 'DryRunOutcome' }) outcome!: (typeof outcomes)[number];
  @ApiProperty({ type: String, nullable: true, description: 'Why not, e.g. no_consent' }) reason!: string | null;
  @ApiProperty({ ...instant, description: 'When it would go out' }) sendAt!: string | null;
  @ApiProperty({ enum: ['email', 'sms'], enumName: 'Channel' }) channel!: Channel;
}

export class DryRunCountsResponse {
  @ApiProperty({ type: 'integer' }) send!: number;
  @ApiProperty({ type: 'integer' }) wait!: number;
  @ApiProperty({ type: 'integer' }) not!: number;
}

export class DryRunResponse {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ format: 'date-time', description: 'Thirty days on' }) until!: string;
  @ApiProperty({ type: [DryRunRowResponse], description: 'Soonest first, at most two hundred' })
  rows!: DryRunRowResponse[];
  @ApiProperty({ type: DryRunCountsResponse }) counts!: DryRunCountsResponse;
  @ApiProperty({ description: 'There are more than are shown' }) more!: boolean;
}

export class PreviewAutomationRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() clientId!: string;
}

export class AutomationPreviewResponse {
  @ApiProperty({ enum: locales, enumName: 'Locale' }) locale!: Locale;
  @ApiProperty() subject!: string;
  @ApiProperty() html!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'What a text message would say' }) sms!: string;
  @ApiProperty({ type: SmsSizeResponse }) smsSize!: SmsSizeResponse;
}

export class CheckResponse {
  @ApiProperty({ enum: checkNames, enumName: 'CheckName' }) check!: CheckName;
  @ApiProperty({ enum: checkOutcomes, enumName: 'CheckOutcome' }) outcome!: CheckOutcome;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was stopped, e.g. no_consent' })
  reason!: string | null;
  @ApiProperty({ ...instant, description: 'Until when it waits' }) until!: string | null;
}

export class MessageExplanationResponse {
  @ApiProperty({ enum: messageStates, enumName: 'MessageState' }) state!: MessageState;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({
    enum: bases,
    enumName: 'ExplanationBasis',
    description:
      '`decided`: as it was then; `expected`: as it would be when it falls due; `not_decided`: it ended before',
  })
  basis!: (typeof bases)[number];
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: [CheckResponse], description: 'In the order in which they are asked' }) checks!: CheckResponse[];
}
