import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@stamgast/platform/http';
import {
  depositMethods,
  depositStates,
  feeReasons,
  type DepositMethod,
  type DepositState,
  type FeeReason,
  type Release,
} from '../../domain/terms/booking-terms.js';
import { returnWays, type ReturnWay } from '../../domain/terms/visit-terms.js';

const instant = { type: String, format: 'date-time', nullable: true } as const;
const releases = { type: String, enum: ['unpaid', 'unconfirmed'], enumName: 'Release', nullable: true } as const;

/** What a client owes for a visit that did not happen as booked. */
export class FeeResponse {
  @ApiProperty({ type: MoneyDto }) amount!: MoneyDto;
  @ApiProperty({ enum: feeReasons, enumName: 'FeeReason' }) reason!: FeeReason;
  @ApiProperty({ type: 'integer', description: 'Of the price' }) percent!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The tier that it comes from; null for a no-show' })
  hoursBefore!: number | null;
  @ApiProperty(instant) waivedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) waiveReason!: string | null;
}

/** What is paid ahead, and what has become of it. */
export class PublicDepositResponse {
  @ApiProperty({ type: MoneyDto }) amount!: MoneyDto;
  @ApiProperty({ enum: depositStates, enumName: 'DepositState' }) state!: DepositState;
  @ApiProperty({ ...instant, description: 'Unpaid by then, the time is given back; null: it waits' })
  dueAt!: string | null;
  @ApiProperty({ type: MoneyDto, description: 'Kept towards a fee or the bill' }) kept!: MoneyDto;
  @ApiProperty({ type: MoneyDto, description: 'To be given back' }) returned!: MoneyDto;
  @ApiProperty({ type: String, enum: returnWays, enumName: 'ReturnWay', nullable: true }) returnAs!: ReturnWay | null;
}

export class DepositResponse extends PublicDepositResponse {
  @ApiProperty(instant) paidAt!: string | null;
  @ApiProperty({ type: String, enum: depositMethods, enumName: 'DepositMethod', nullable: true })
  method!: DepositMethod | null;
}

/** What a booking's terms have come to. */
export class BookingTermsResponse {
  @ApiProperty({ ...instant, description: 'When a request without an answer ends' }) requestExpiresAt!: string | null;
  @ApiProperty({ description: 'False for a request that keeps its time from nobody' }) holdsTime!: boolean;
  @ApiProperty({ ...instant, description: 'Another time that was proposed to the client' })
  proposedStart!: string | null;
  @ApiProperty({ type: 'integer', description: 'Moves by the client' }) moves!: number;
  @ApiProperty({ ...instant, description: 'By when the client is to confirm' }) confirmBy!: string | null;
  @ApiProperty({ ...releases, description: 'Why it lost its time by itself' }) released!: Release | null;
  @ApiProperty({ type: FeeResponse, nullable: true }) fee!: FeeResponse | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What the client would owe by cancelling now' })
  cancelFee!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What the client would owe by not coming' })
  noShowFee!: MoneyDto | null;
  @ApiProperty({ type: DepositResponse, nullable: true }) deposit!: DepositResponse | null;
  @ApiProperty({ ...instant, description: 'When a no-show was excused' }) excusedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) excuseReason!: string | null;
  @ApiProperty({ ...instant, description: 'When the client said that it was no no-show' }) objectedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) objection!: string | null;
}

export class PublicFeeResponse {
  @ApiProperty({ type: MoneyDto }) amount!: MoneyDto;
  @ApiProperty({ enum: feeReasons, enumName: 'FeeReason' }) reason!: FeeReason;
  @ApiProperty() waived!: boolean;
}

/** A booking's terms as the holder of its link sees them. */
export class PublicTermsResponse {
  @ApiProperty({ ...instant, description: 'By when the business answers a request' }) requestExpiresAt!: string | null;
  @ApiProperty({ ...instant, description: 'Another time that the business proposes' }) proposedStart!: string | null;
  @ApiProperty({ ...instant, description: 'By when the client is to confirm' }) confirmBy!: string | null;
  @ApiProperty({ ...releases, description: 'Why it lost its time by itself' }) released!: Release | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What cancelling now costs' })
  cancelFee!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What moving now costs' }) moveFee!: MoneyDto | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What not coming costs' }) noShowFee!: MoneyDto | null;
  @ApiProperty({ type: PublicFeeResponse, nullable: true, description: 'What is owed' }) fee!: PublicFeeResponse | null;
  @ApiProperty({ type: PublicDepositResponse, nullable: true }) deposit!: PublicDepositResponse | null;
  @ApiProperty() canAcceptProposal!: boolean;
  @ApiProperty() canObject!: boolean;
  @ApiProperty(instant) objectedAt!: string | null;
  @ApiProperty() excused!: boolean;
}
