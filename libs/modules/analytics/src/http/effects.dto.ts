import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { outcomes, verdicts, type EffectVerdict, type Outcome } from '../domain/experiment.js';
import { RateResponse, ReportResponse } from './analytics.dto.js';

export class EffectIntervalResponse {
  @ApiProperty({ description: '-1 to 1' }) low!: number;
  @ApiProperty({ description: '-1 to 1' }) high!: number;
}

/** A control group beside those who were to get the message, whatever came of it (intention to treat). */
export class ComparisonResponse {
  @ApiProperty({ type: RateResponse, description: 'Of clients who by lot got nothing' }) control!: RateResponse;
  @ApiProperty({ type: RateResponse, description: 'Of those to whom it was to be sent, failures included' })
  treated!: RateResponse;
  @ApiProperty({ type: Number, nullable: true, description: 'How much better the treated did, -1 to 1' })
  difference!: number | null;
  @ApiProperty({
    type: EffectIntervalResponse,
    nullable: true,
    description: '95 % interval of the difference (Newcombe 1998, method 10)',
  })
  interval!: EffectIntervalResponse | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The difference as a share of the control group’s rate' })
  relative!: number | null;
  @ApiProperty({
    enum: verdicts,
    enumName: 'EffectVerdict',
    description: 'cannot_tell_yet while the interval holds zero, and in the first 28 days whatever it holds',
  })
  verdict!: EffectVerdict;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Cases per group that find a change of two fifths in four of five trials',
  })
  needed!: number | null;
}

export class EffectResponse extends ComparisonResponse {
  @ApiProperty({ description: 'A kind of message, or `campaign:` and its id', example: 'reminder' })
  experiment!: string;
  @ApiProperty({
    enum: outcomes,
    enumName: 'EffectOutcome',
    description: 'What is counted: visits nobody came to, or bookings within 30 days',
  })
  outcome!: Outcome;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First local day with a case' })
  since!: string | null;
  @ApiProperty({ type: 'integer', description: 'Of the treated cases, how many were handed over' }) delivered!: number;
  @ApiProperty({ type: 'integer', description: 'Cases of which it is not known yet how they end' }) open!: number;
  @ApiProperty({ type: ComparisonResponse, description: 'With every client counted once' })
  byClient!: ComparisonResponse;
}

export class CampaignEffectQuery {
  @ApiProperty({ format: 'uuid', description: 'The campaign that the figures are wanted of' })
  @IsUUID()
  campaignId!: string;
}

export class CampaignEffectResponse extends EffectResponse {
  @ApiProperty({ type: 'integer', description: 'A booking within so many days counts; younger cases are in no rate' })
  withinDays!: number;
  @ApiProperty({ type: RateResponse, description: 'Of those who were to read the first subject' })
  subjectA!: RateResponse;
  @ApiProperty({ type: RateResponse, description: 'Of those who were to read the second subject' })
  subjectB!: RateResponse;
  @ApiProperty({
    type: EffectIntervalResponse,
    nullable: true,
    description: '95 % interval of the second less the first (Newcombe 1998, method 10)',
  })
  betweenSubjects!: EffectIntervalResponse | null;
}

export class EffectsResponse extends ReportResponse {
  @ApiProperty({ type: [EffectResponse] }) effects!: readonly EffectResponse[];
}

export class ReminderEffectResponse extends IntersectionType(ReportResponse, EffectResponse) {}
