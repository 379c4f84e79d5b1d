import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { RequestedPartRequest } from '../availability/requested-part.dto.js';
import { AnswerRequest, Answers } from '../questions/answer.dto.js';
import { IsInstant, IsName, IsText, IsWhole } from '../setup/field-rules.js';

export class RequestedAppointment extends RequestedPartRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 1440, description: 'Minutes; left out: the usual' })
  @MayBeAbsent()
  @IsWhole(5, 1440)
  duration?: number;
}

export class DeskClientRequest {
  @ApiProperty() @IsName(120) name!: string;
  @ApiPropertyOptional({ description: 'As typed; read in the country of the business' })
  @MayBeAbsent()
  @IsText(40)
  phone?: string;
  @ApiPropertyOptional({ format: 'email' }) @MayBeAbsent() @IsEmail() @IsText(254) email?: string;
}

/** A booking that the team enters. */
export class CreateBookingRequest {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A client on file' })
  @IsOptional()
  @IsUUID()
  clientId?: string | null;
  @ApiPropertyOptional({ type: DeskClientRequest, description: 'Somebody new, or found by phone or e-mail' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => DeskClientRequest)
  client?: DeskClientRequest;
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'On a whole minute; up to 24 hours back. Needed unless it is seats in a class',
  })
  @MayBeAbsent()
  @IsInstant()
  start?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'A session of a class; takes the place of services and start' })
  @MayBeAbsent()
  @IsUUID()
  classSessionId?: string;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    description: 'Seats in the class; one when left out',
  })
  @MayBeAbsent()
  @IsWhole(1, 100)
  seats?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({ type: [RequestedAppointment], description: 'In order; or serviceId, or serviceIds' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => RequestedAppointment)
  appointments?: RequestedAppointment[];
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeAbsent() @IsUUID() serviceId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: anybody' }) @MayBeAbsent() @IsUUID() staffId?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @Answers() answers?: AnswerRequest[];
  @ApiPropertyOptional({ default: false, description: 'Book although the time is not offered; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why, for the log' })
  @IsOptional()
  @IsText(300)
  overrideReason?: string | null;
}
