import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  assignmentPolicies,
  bufferModes,
  gapPolicies,
  horizonCounts,
  type BufferMode,
  type GapPolicyKind,
  type HorizonCounts,
  type Policies,
} from '../../domain/policies.js';
import { IsText, IsWhole } from './field-rules.js';

const hoursOfYear = 8784;

/** The business's booking rules. */
export class PoliciesResponse {
  @ApiProperty({ type: 'integer', description: 'Minutes between offered starts; 0: a step that suits all services' })
  @IsWhole(0, 480)
  slotStep!: number;
  @ApiProperty({ type: 'integer', description: 'How long ahead clients must book, in minutes' })
  @IsWhole(0, hoursOfYear * 60)
  minNoticeMinutes!: number;
  @ApiProperty({ type: 'integer', description: 'Local days after today that clients can book' })
  @IsWhole(0, 1095)
  horizonDays!: number;
  @ApiProperty({ enum: horizonCounts, enumName: 'HorizonCounts', description: 'Which days the horizon counts' })
  @IsIn(horizonCounts)
  horizonCounts!: HorizonCounts;
  @ApiProperty({
    enum: gapPolicies,
    enumName: 'GapPolicy',
    description: 'Short gaps: left alone, reduced by offering the end of each visit too, or refused',
  })
  @IsIn(gapPolicies)
  gapPolicy!: GapPolicyKind;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'A strict gap policy holds so many days ahead; null: always',
  })
  @IsOptional()
  @IsWhole(0, 365)
  gapPolicyDays!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Visits that one person takes a day; null: any number' })
  @IsOptional()
  @IsWhole(1, 200)
  maxStaffVisitsPerDay!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Visits that a client may have ahead by booking online; null: ten, against abuse',
  })
  @IsOptional()
  @IsWhole(1, 100)
  activeBookingLimit!: number | null;
  @ApiProperty({ enum: bufferModes, enumName: 'BufferMode', description: 'Whether neighbouring buffers share time' })
  @IsIn(bufferModes)
  bufferMode!: BufferMode;
  @ApiProperty({ description: 'Whether buffers, too, must lie inside opening hours' })
  @IsBoolean()
  bufferInsideHours!: boolean;
  @ApiProperty({ enum: assignmentPolicies, enumName: 'AssignmentPolicy', description: 'Who gets a visit with anyone' })
  @IsIn(assignmentPolicies)
  assignment!: Policies['assignment'];
  @ApiProperty({ type: 'integer', description: 'How long a time is kept for a visitor who fills in their details' })
  @IsWhole(1, 60)
  holdMinutes!: number;
  @ApiProperty({ description: 'Whether time off that waits for an answer already keeps visits away' })
  @IsBoolean()
  requestedTimeOffBlocks!: boolean;
  @ApiProperty({ description: 'Whether freed time is offered to those who wait by itself' })
  @IsBoolean()
  autoOffer!: boolean;
  @ApiProperty({ type: 'integer', description: 'How long an offer to somebody who waits stands' })
  @IsWhole(5, 10_080)
  offerMinutes!: number;
  @ApiProperty({
    type: 'integer',
    description: 'Hours before a class until which people move up from its waiting list',
  })
  @IsWhole(0, hoursOfYear)
  promoteUntilHoursBefore!: number;
  @ApiProperty({ type: 'integer', description: 'Cancelling later than this many hours before is late' })
  @IsWhole(0, hoursOfYear)
  cancelNoticeHours!: number;
  @ApiProperty({ type: 'integer', description: 'Clients can move a visit until this many hours before' })
  @IsWhole(0, hoursOfYear)
  moveNoticeHours!: number;
  @ApiProperty() @IsBoolean() allowClientCancel!: boolean;
  @ApiProperty() @IsBoolean() allowClientMove!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The cancellation policy in words' })
  @IsOptional()
  @IsText()
  cancelText!: string | null;
  @ApiProperty({ type: 'integer', description: 'Minutes after the start before a client can be marked as no-show' })
  @IsWhole(0, 1440)
  noShowGraceMinutes!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ChangePoliciesRequest extends PartialType(OmitType(PoliciesResponse, ['version']), {
  skipNullProperties: false,
}) {}
