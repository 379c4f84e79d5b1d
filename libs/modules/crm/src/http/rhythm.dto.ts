import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { pauseDays, pauseReasons, type PauseReason } from '../domain/contact-pause.js';
import { relations, type Relation } from '../domain/relation.js';
import { intervalSources, phaseReasons, type IntervalSource, type PhaseReason } from '../domain/rhythm-account.js';
import { overdueStages, type OverdueStage } from '../domain/stage.js';

export class UsualDaysResponse {
  @ApiProperty({ type: 'integer' }) from!: number;
  @ApiProperty({ type: 'integer' }) to!: number;
}

export class ExpectedVisitResponse {
  @ApiProperty({ format: 'date', description: 'The first day on which the client is due' }) earliest!: string;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which the client is not late yet' }) latest!: string;
}

export class ClientRhythmResponse {
  @ApiProperty({ enum: relations, enumName: 'Relation', description: 'By what the client has done so far' })
  relation!: Relation;
  @ApiProperty({ type: 'integer', description: 'Completed bookings' }) visits!: number;
  @ApiProperty({ type: 'integer', description: 'How many came because of the client' }) referrals!: number;
  @ApiProperty({
    enum: intervalSources,
    enumName: 'IntervalSource',
    nullable: true,
    description: 'Whose interval it is; null before the first visit, and so all that follows from it',
  })
  source!: IntervalSource | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Days between visits' }) intervalDays!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Spread around them in days' }) spreadDays!: number | null;
  @ApiProperty({ type: UsualDaysResponse, nullable: true, description: 'The usual distance in whole days' })
  usualDays!: UsualDaysResponse | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole local days since the last visit' })
  sinceDays!: number | null;
  @ApiProperty({ enum: overdueStages, enumName: 'OverdueStage', nullable: true }) phase!: OverdueStage | null;
  @ApiProperty({ enum: phaseReasons, enumName: 'PhaseReason' }) phaseReason!: PhaseReason;
  @ApiProperty({ type: Number, nullable: true, description: 'More days than these have passed' })
  limitDays!: number | null;
  @ApiProperty({ type: ExpectedVisitResponse, nullable: true, description: 'Null while a booking is to come' })
  expected!: ExpectedVisitResponse | null;
}

export class RelationCountResponse {
  @ApiProperty({ enum: relations, enumName: 'Relation' }) relation!: Relation;
  @ApiProperty({ type: 'integer' }) clients!: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have stayed away longer than their rhythm' })
  missed!: number;
}

export class RelationCountList {
  @ApiProperty({ type: [RelationCountResponse], description: 'In the order of the funnel' })
  data!: RelationCountResponse[];
}

export class PauseContactRequest {
  @ApiProperty({ enum: pauseReasons, enumName: 'PauseReason' }) @IsIn(pauseReasons) reason!: PauseReason;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 365,
    description: `By default ${pauseDays.contacted} after a contact, else ${pauseDays.not_now}`,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(365)
  days?: number;
}

export class ContactPauseResponse {
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ enum: pauseReasons, enumName: 'PauseReason' }) reason!: PauseReason;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date', description: 'The local day on which the client may be listed again' }) until!: string;
}
