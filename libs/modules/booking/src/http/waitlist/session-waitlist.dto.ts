import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { PublicClientRequest } from '../public-bookings/create-public-booking.dto.js';
import { IsText, IsWhole } from '../setup/field-rules.js';

/** A visitor who waits for seats of a full session. */
export class JoinSessionRequest {
  @ApiPropertyOptional({ type: 'integer', description: 'How many seats; left out: one' })
  @MayBeAbsent()
  @IsWhole(1, 50)
  partySize?: number;
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

/** Somebody whom the desk puts in line for a full session. */
export class CreateSessionEntryRequest {
  @ApiPropertyOptional({ type: 'integer', description: 'How many seats; left out: one' })
  @MayBeAbsent()
  @IsWhole(1, 50)
  partySize?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'This or client' }) @MayBeAbsent() @IsUUID() clientId?: string;
  @ApiPropertyOptional({ type: PublicClientRequest, description: 'Somebody new, or known by phone or e-mail' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => PublicClientRequest)
  client?: PublicClientRequest;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(1000) note?: string | null;
}
