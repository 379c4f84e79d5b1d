import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Locale } from '@stamgast/kernel';
import { locales } from '@stamgast/kernel';
import { MayBeAbsent } from '@stamgast/platform/http';
import { entryStates, type EntryState } from '../../domain/waitlist/waitlist-entry.js';
import { PublicClientRequest } from '../public-bookings/create-public-booking.dto.js';
import { WaitingWindowDto, WaitlistWishRequest } from './waitlist-wish.dto.js';

export class JoinWaitlistRequest extends WaitlistWishRequest {
  @ApiProperty({ type: PublicClientRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => PublicClientRequest)
  client!: PublicClientRequest;
  @ApiPropertyOptional({
    description: 'Stays empty: people do not see this field, and machines fill it in',
    maxLength: 0,
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(0)
  website?: string;
}

export class DeclineOfferRequest {
  @ApiPropertyOptional({ description: 'Whether they go on waiting for another time; left out: no' })
  @MayBeAbsent()
  @IsBoolean()
  keepWaiting?: boolean;
}

class WaitingBusiness {
  @ApiProperty() name!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ enum: locales, enumName: 'Locale' }) locale!: Locale;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) brandColor!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
}

class WaitingService {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

class WaitingPlace {
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
}

class LinkedOffer {
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty() staffName!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when the time is kept' }) expiresAt!: string;
}

class WaitedSession {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time' }) end!: string;
  @ApiProperty({ type: 'integer' }) seats!: number;
}

/** One's own place on the waiting list: how many stand before, never who. */
export class LinkedEntryResponse {
  @ApiProperty({ type: WaitingBusiness }) business!: WaitingBusiness;
  @ApiProperty() clientFirstName!: string;
  @ApiProperty({ enum: entryStates, enumName: 'WaitlistEntryState' }) state!: EntryState;
  @ApiProperty({ type: [WaitingService] }) services!: readonly WaitingService[];
  @ApiProperty({ type: String, nullable: true, description: 'Null: anybody' }) staffName!: string | null;
  @ApiProperty({ type: WaitingPlace }) location!: WaitingPlace;
  @ApiProperty() timeZone!: string;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Included' }) to!: string;
  @ApiProperty({ type: [WaitingWindowDto] }) windows!: readonly WaitingWindowDto[];
  @ApiProperty({ type: 'integer' }) noticeMinutes!: number;
  @ApiProperty({ type: WaitedSession, nullable: true, description: 'The session of a class that is waited for' })
  session!: WaitedSession | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How many came before; null: waits no longer' })
  ahead!: number | null;
  @ApiProperty({ type: LinkedOffer, nullable: true, description: 'A time that is kept for them now' })
  offer!: LinkedOffer | null;
}

export class WaitlistJoinedResponse {
  @ApiProperty({ type: LinkedEntryResponse }) entry!: LinkedEntryResponse;
  @ApiProperty({ description: 'Opens this place on the list, and nothing else' }) token!: string;
  @ApiProperty({ format: 'uri' }) url!: string;
}

export class OfferClaimedResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ description: 'Opens the visit that was booked' }) manageToken!: string;
  @ApiProperty({ format: 'uri' }) manageUrl!: string;
}
