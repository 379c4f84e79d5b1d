import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  NotEquals,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { MoneyDto } from '@stamgast/platform/http';
import type { EntryKind, EntryRow } from '../domain/ledger.js';
import type { Program } from '../domain/program.js';
import {
  rewardKinds,
  type Reservation,
  type ReservationState,
  type Reward,
  type RewardKind,
} from '../domain/reward.js';

const programKinds = ['per_amount', 'per_visit'] as const;
const bases = ['after_tax', 'before_tax'] as const;
const entryKinds = ['earn', 'reverse', 'redeem', 'reserve', 'release', 'adjust', 'opening', 'merge'] as const;
const states = ['reserved', 'redeemed', 'released'] as const;

export class ProgramRequest {
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
  @ApiProperty({ description: 'Whether visits earn' }) @IsBoolean() enabled!: boolean;
  @ApiProperty({ description: 'What the points are called', example: 'points' })
  @IsString()
  @Length(1, 40)
  unit!: string;
  @ApiProperty({ enum: programKinds, enumName: 'ProgramKind' })
  @IsIn(programKinds)
  kind!: (typeof programKinds)[number];
  @ApiProperty({ type: 'integer', minimum: 1, description: 'For each visit, or for each full perAmount' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  points!: number;
  @ApiPropertyOptional({ type: MoneyDto, description: 'Needed where amounts earn' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  perAmount?: MoneyDto;
  @ApiProperty({ enum: bases, enumName: 'EarningBase' }) @IsIn(bases) base!: (typeof bases)[number];
}

export class ProgramResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() enabled!: boolean;
  @ApiProperty() unit!: string;
  @ApiProperty({ enum: programKinds, enumName: 'ProgramKind' }) kind!: string;
  @ApiProperty({ type: 'integer' }) points!: number;
  @ApiProperty({ type: MoneyDto, nullable: true }) perAmount!: MoneyDto | null;
  @ApiProperty({ enum: bases, enumName: 'EarningBase' }) base!: string;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(program: Program, currency: string): ProgramResponse {
    return { ...program, perAmount: program.perAmount === null ? null : { amount: program.perAmount, currency } };
  }
}

export class ProgramPage {
  @ApiProperty({ type: [ProgramResponse] }) data!: ProgramResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class RewardRequest {
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'In points' })
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  cost!: number;
  @ApiProperty({ enum: rewardKinds, enumName: 'RewardKind' }) @IsIn(rewardKinds) kind!: RewardKind;
  @ApiPropertyOptional({ type: MoneyDto, description: 'What a discount takes off' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  discount?: MoneyDto;
}

export class ChangeRewardRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 120) name?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1 }) @IsOptional() @IsInt() @Min(1) @Max(10_000_000) cost?: number;
  @ApiPropertyOptional({ type: MoneyDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  discount?: MoneyDto;
  @ApiPropertyOptional({ description: 'False withdraws it; reservations stay' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class RewardResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'In points' }) cost!: number;
  @ApiProperty({ enum: rewardKinds, enumName: 'RewardKind' }) kind!: RewardKind;
  @ApiProperty({ type: MoneyDto, nullable: true }) discount!: MoneyDto | null;
  @ApiProperty() active!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(reward: Reward, currency: string): RewardResponse {
    const { id, name, cost, kind, active, version, discount } = reward;
    return {
      id,
      name,
      cost,
      kind,
      active,
      version,
      discount: discount === null ? null : { amount: discount, currency },
    };
  }
}

export class RewardPage {
  @ApiProperty({ type: [RewardResponse] }) data!: RewardResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class LedgerEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer', description: 'More is positive, fewer is negative' }) points!: number;
  @ApiProperty({ enum: entryKinds, enumName: 'LedgerEntryKind' }) kind!: EntryKind;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) rewardId!: string | null;
  @ApiProperty({ type: 'integer' }) balanceAfter!: number;

  static from(entry: EntryRow): LedgerEntryResponse {
    const { id, clientId, at, points, kind, reason, bookingId, rewardId, balanceAfter } = entry;
    return { id, clientId, at: at.toISOString(), points, kind, reason, bookingId, rewardId, balanceAfter };
  }
}

export class LedgerEntryPage {
  @ApiProperty({ type: [LedgerEntryResponse] }) data!: LedgerEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class AdjustPointsRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() clientId!: string;
  @ApiProperty({ type: 'integer', description: 'Positive to give, negative to take' })
  @IsInt()
  @NotEquals(0)
  @Min(-1_000_000)
  @Max(1_000_000)
  points!: number;
  @ApiProperty() @IsString() @Length(1, 200) reason!: string;
}

export class ReserveRewardRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() rewardId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The visit it is for; given back when that does not happen' })
  @IsOptional()
  @IsUUID()
  bookingId?: string;
}

export class ReservationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({ format: 'uuid' }) rewardId!: string;
  @ApiProperty() rewardName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ type: 'integer' }) cost!: number;
  @ApiProperty({ enum: states, enumName: 'ReservationState' }) state!: ReservationState;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(reservation: Reservation): ReservationResponse {
    const { id, clientId, rewardId, rewardName, bookingId, cost, state, version } = reservation;
    return { id, clientId, rewardId, rewardName, bookingId, cost, state, version };
  }
}

export class OfferedRewardResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) cost!: number;
  @ApiProperty({ description: 'Whether the balance is enough' }) affordable!: boolean;
}

/** Where a client stands; `enabled` is false where there is no programme running. */
export class LoyaltyCardResponse {
  @ApiProperty() enabled!: boolean;
  @ApiProperty({ type: 'integer' }) balance!: number;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: [OfferedRewardResponse] }) rewards!: OfferedRewardResponse[];
  @ApiProperty({ type: [ReservationResponse], description: 'Neither used nor given back' })
  reservations!: ReservationResponse[];
  @ApiProperty({ type: [LedgerEntryResponse], description: 'The fifty newest' }) entries!: LedgerEntryResponse[];
}
