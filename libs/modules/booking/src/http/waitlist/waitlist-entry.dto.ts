import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent, PageQuery } from '@stamgast/platform/http';
import { endReasons, entryStates, type EndReason, type EntryState } from '../../domain/waitlist/waitlist-entry.js';
import { PublicClientRequest } from '../public-bookings/create-public-booking.dto.js';
import { CommaSeparated, IsInstant, IsLocalDay, IsText } from '../setup/field-rules.js';
import { WaitingWindowDto, WaitlistWishRequest } from './waitlist-wish.dto.js';

export class CreateWaitlistEntryRequest extends WaitlistWishRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'This or client' }) @MayBeAbsent() @IsUUID() clientId?: string;
  @ApiPropertyOptional({ type: PublicClientRequest, description: 'Somebody new, or known by phone or e-mail' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => PublicClientRequest)
  client?: PublicClientRequest;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(1000) note?: string | null;
}

class ChangeableWish extends PickType(WaitlistWishRequest, [
  'from',
  'to',
  'windows',
  'partySize',
  'noticeMinutes',
] as const) {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: anybody' })
  @IsOptional()
  @IsUUID()
  staffId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(1000) note?: string | null;
}

export class ChangeWaitlistEntryRequest extends PartialType(ChangeableWish, { skipNullProperties: false }) {}

/** A free time that the desk has chosen. */
export class ChosenTimeRequest {
  @ApiProperty({ format: 'date-time' }) @IsInstant() start!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: whoever they wait for, else anybody who is free' })
  @MayBeAbsent()
  @IsUUID()
  staffId?: string;
}

export class WaitlistEntryQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: entryStates,
    enumName: 'WaitlistEntryState',
    isArray: true,
    style: 'form',
    explode: false,
    description: 'Only in one of these states, separated by commas',
  } as object)
  @IsOptional()
  @CommaSeparated()
  @ArrayMinSize(1)
  @ArrayMaxSize(entryStates.length)
  @IsArray()
  @IsIn(entryStates, { each: true })
  state?: EntryState[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Only for this service' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only for this session of a class' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Only those who would come on this local day' })
  @IsOptional()
  @IsLocalDay()
  day?: string;
}

class WaitedSessionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
}

/** A seat in a session for somebody who waits for it. */
export class GiveSeatRequest {
  @ApiPropertyOptional({ description: 'Beyond the capacity, or beside another visit of theirs; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why, for the log' })
  @IsOptional()
  @IsText(300)
  overrideReason?: string | null;
}

/** A time that is kept for somebody who waits. */
export class WaitlistOfferResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'One per service' }) staffIds!: readonly string[];
  @ApiProperty({ format: 'date-time', description: 'When they are told; not in the quiet hours' }) sendAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When they were told' })
  sentAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Until when they can say yes' }) expiresAt!: string;
}

/** A place on the waiting list. */
export class WaitlistEntryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty({ type: [String], format: 'uuid' }) serviceIds!: readonly string[];
  @ApiProperty({ type: [String] }) serviceNames!: readonly string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: anybody' }) staffId!: string | null;
  @ApiProperty({ type: String, nullable: true }) staffName!: string | null;
  @ApiProperty({ format: 'uuid' }) locationId!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Included' }) to!: string;
  @ApiProperty({ type: [WaitingWindowDto], description: 'Empty: at any time' }) windows!: readonly WaitingWindowDto[];
  @ApiProperty({ type: 'integer' }) partySize!: number;
  @ApiProperty({ type: 'integer' }) noticeMinutes!: number;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ enum: ['online', 'staff'], enumName: 'WaitlistSource' }) source!: 'online' | 'staff';
  @ApiProperty({ enum: entryStates, enumName: 'WaitlistEntryState' }) state!: EntryState;
  @ApiProperty({
    enum: endReasons,
    enumName: 'WaitlistEndReason',
    nullable: true,
    description: 'Why a closed place was closed',
  })
  endReason!: EndReason | null;
  @ApiProperty({
    type: WaitedSessionResponse,
    nullable: true,
    description: 'The session of a class that is waited for; partySize is then how many seats',
  })
  session!: WaitedSessionResponse | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of what stood against giving them a seat when it was their turn; they keep waiting',
  })
  passedOver!: string | null;
  @ApiProperty({ type: WaitlistOfferResponse, nullable: true, description: 'What they are offered now' })
  offer!: WaitlistOfferResponse | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The visit that they got' })
  bookingId!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class WaitlistEntryPage {
  @ApiProperty({ type: [WaitlistEntryResponse] }) data!: WaitlistEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
