import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, IsUUID, Matches } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { zoneConflictReasons, zoneKeeps, zoneThings } from '../../domain/zone/plan-zone-change.js';
import type { ZoneConflictReason, ZoneKeep, ZoneThingKind } from '../../domain/zone/plan-zone-change.js';

const keep = {
  enum: zoneKeeps,
  enumName: 'ZoneKeep',
  description: 'What visits ahead keep: what the clock shows, or the moment',
} as const;

export class TimeZoneQuery {
  @ApiProperty({ description: 'IANA name', example: 'Europe/Oslo' })
  @IsString()
  @Matches(/^[A-Za-z][A-Za-z0-9_+\-/]{0,59}$/)
  timeZone!: string;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'One location; without it the business and every location that has its zone',
  })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiProperty(keep) @IsIn(zoneKeeps) keep!: ZoneKeep;
}

export class ChangeTimeZoneRequest extends TimeZoneQuery {
  @ApiPropertyOptional({
    default: false,
    description: 'What cannot keep the time on the clock keeps its moment, and its client is told',
  })
  @MayBeAbsent()
  @IsBoolean()
  leaveConflicts?: boolean;
}

export class ZoneExampleResponse {
  @ApiProperty({ format: 'date-time' }) before!: string;
  @ApiProperty({ format: 'date-time' }) after!: string;
}

/** Something that cannot keep what the clock shows. */
export class ZoneConflictResponse {
  @ApiProperty({ enum: zoneThings, enumName: 'ZoneThingKind' }) kind!: ZoneThingKind;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: zoneConflictReasons, enumName: 'ZoneConflictReason' }) reason!: ZoneConflictReason;
  @ApiProperty({ format: 'date-time' }) start!: string;
  @ApiProperty({ format: 'date-time', description: 'When it would begin' }) wantedStart!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The service; null for time off' }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ type: String, nullable: true }) staffName!: string | null;
}

/** What a change of the clock means for all that stands ahead. */
export class TimeZoneChangeResponse {
  @ApiProperty({ description: 'IANA name' }) timeZoneBefore!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: [String], format: 'uuid' }) locationIds!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'Visits ahead, without seats in sessions of classes' }) visits!: number;
  @ApiProperty({ type: 'integer' }) sessions!: number;
  @ApiProperty({ type: 'integer' }) timeOff!: number;
  @ApiProperty({ type: 'integer', description: 'How many come to another moment' }) moved!: number;
  @ApiProperty({ type: 'integer', description: 'How many the clock shows at another time; their clients are told' })
  shownChanges!: number;
  @ApiProperty({ type: ZoneExampleResponse, nullable: true, description: 'The first of them' })
  first!: ZoneExampleResponse | null;
  @ApiProperty({ type: [ZoneConflictResponse] }) conflicts!: readonly ZoneConflictResponse[];
}
