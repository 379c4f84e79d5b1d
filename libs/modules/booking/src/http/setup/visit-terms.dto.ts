import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  approvals,
  depositAudiences,
  movesInWindow,
  returnWays,
  unconfirmedWays,
  type Approval,
  type DepositAudience,
  type MovesInWindow,
  type ReturnWay,
  type UnconfirmedWay,
} from '../../domain/terms/visit-terms.js';
import { IsWhole } from './field-rules.js';

const hoursOfYear = 8784;

export class CancelTierDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: hoursOfYear, description: 'Cancelling later than this' })
  @IsWhole(1, hoursOfYear)
  hoursBefore!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: 'costs this share of the price' })
  @IsWhole(0, 100)
  percent!: number;
}

/** What the business asks of its clients around a visit: requests, fees, deposits, trust. */
export class VisitTermsDto {
  @ApiProperty({ enum: approvals, enumName: 'Approval', description: 'Whose bookings wait for an answer' })
  @IsIn(approvals)
  approval!: Approval;
  @ApiProperty({ description: 'Whether a request keeps its time from others' }) @IsBoolean() requestsHold!: boolean;
  @ApiProperty({ type: 'integer', description: 'A request without an answer ends after so many hours' })
  @IsWhole(1, 720)
  answerHours!: number;
  @ApiProperty({ type: [CancelTierDto], description: 'None: a late cancellation is marked and costs nothing' })
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique((tier: CancelTierDto) => tier?.hoursBefore)
  @ValidateNested({ each: true })
  @Type(() => CancelTierDto)
  cancelTiers!: readonly CancelTierDto[];
  @ApiProperty({ type: 'integer', description: 'Percent of the price for not coming' })
  @IsWhole(0, 100)
  noShowPercent!: number;
  @ApiProperty({ type: 'integer', description: 'Minutes after booking in which cancelling is free in any case' })
  @IsWhole(0, 1440)
  cancelGraceMinutes!: number;
  @ApiProperty({ type: 'integer', description: 'Clients cannot cancel later than so many minutes before the start' })
  @IsWhole(0, hoursOfYear * 60)
  cancelCutoffMinutes!: number;
  @ApiProperty({ enum: movesInWindow, enumName: 'MovesInWindow', description: 'A move when cancelling would be late' })
  @IsIn(movesInWindow)
  movesInWindow!: MovesInWindow;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Moves of one visit by its client; null: any number' })
  @IsOptional()
  @IsWhole(0, 100)
  maxMoves!: number | null;
  @ApiProperty({ enum: depositAudiences, enumName: 'DepositAudience', description: 'Who pays something ahead' })
  @IsIn(depositAudiences)
  depositFor!: DepositAudience;
  @ApiProperty({ type: 'integer', description: 'Percent of the price; a service may say otherwise' })
  @IsWhole(1, 100)
  depositPercent!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Unpaid for so many minutes gives the time back' })
  @IsOptional()
  @IsWhole(5, 43_200)
  depositDueMinutes!: number | null;
  @ApiProperty({ enum: returnWays, enumName: 'ReturnWay', description: 'How a deposit goes back' })
  @IsIn(returnWays)
  depositReturnAs!: ReturnWay;
  @ApiProperty({ description: 'Two no-shows in a year ask for a deposit, until three visits were kept' })
  @IsBoolean()
  trustRule!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Clients confirm so many hours before; null: never' })
  @IsOptional()
  @IsWhole(1, 720)
  confirmByHours!: number | null;
  @ApiProperty({ enum: unconfirmedWays, enumName: 'UnconfirmedWay', description: 'What becomes of the unconfirmed' })
  @IsIn(unconfirmedWays)
  unconfirmed!: UnconfirmedWay;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes after the end of a visit; null: by hand' })
  @IsOptional()
  @IsWhole(0, 10_080)
  noShowAfterMinutes!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Hours after the end of a visit; null: by hand' })
  @IsOptional()
  @IsWhole(0, 720)
  completeAfterHours!: number | null;
}
