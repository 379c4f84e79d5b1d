import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { AskedWish } from '../../application/waitlist/create-entry.js';
import { requestedParts } from '../availability/requested-visit.js';
import { IsClock, IsLocalDay, IsWhole } from '../setup/field-rules.js';

const mostNotice = 14 * 24 * 60;

/** Local clock times of one weekday between which a visit may begin. */
export class WaitingWindowDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday, 7 is Sunday' })
  @IsWhole(1, 7)
  weekday!: number;
  @ApiProperty({ example: '08:00', description: 'The visit begins then or later' }) @IsClock() start!: string;
  @ApiProperty({ example: '12:00', description: 'The visit begins before' }) @IsClock() end!: string;
}

/** What somebody waits for. */
export class WaitlistWishRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'The service; this or serviceIds' })
  @MayBeAbsent()
  @IsUUID()
  serviceId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Several services of one visit, in order' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: anybody' }) @MayBeAbsent() @IsUUID() staffId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiProperty({ format: 'date', description: 'First local day' }) @IsLocalDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last local day, included; 62 days at most' }) @IsLocalDay() to!: string;
  @ApiPropertyOptional({ type: [WaitingWindowDto], description: 'Left out: at any time of any day' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WaitingWindowDto)
  windows?: WaitingWindowDto[];
  @ApiPropertyOptional({ type: 'integer', default: 1 }) @MayBeAbsent() @IsWhole(1, 50) partySize?: number;
  @ApiPropertyOptional({ type: 'integer', default: 0, description: 'Minutes before the visit by which they must know' })
  @MayBeAbsent()
  @IsWhole(0, mostNotice)
  noticeMinutes?: number;
}

export function wishOf(body: WaitlistWishRequest): AskedWish {
  const { from, to, windows = [], partySize = 1, noticeMinutes = 0, staffId = null, locationId = null } = body;
  const serviceIds = requestedParts(body).map((part) => part.serviceId);
  return { serviceIds, staffId, locationId, fromDate: from, toDate: to, windows, partySize, noticeMinutes };
}
