import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { MayBeAbsent } from '@stamgast/platform/http';
import { mostPeople } from '../availability/requested-visit.js';
import { RequestedPartRequest } from '../availability/requested-part.dto.js';
import { AnswerRequest, Answers } from '../questions/answer.dto.js';
import { IsInstant, IsName, IsText, IsWhole } from '../setup/field-rules.js';

export class PublicClientRequest {
  @ApiProperty() @IsName(120) name!: string;
  @ApiPropertyOptional({ description: 'As typed; this or an e-mail address is needed' })
  @MayBeAbsent()
  @IsText(40)
  phone?: string;
  @ApiPropertyOptional({ description: 'This or a phone number is needed' }) @MayBeAbsent() @IsText(254) email?: string;
  @ApiPropertyOptional({ enum: locales, enumName: 'Locale' }) @MayBeAbsent() @IsIn(locales) locale?: Locale;
}

export class MarketingConsentRequest {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() email?: boolean;
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() sms?: boolean;
}

/** A visitor's booking; price and length are the business's to say. */
export class CreatePublicBookingRequest {
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
  @ApiPropertyOptional({
    type: [RequestedPartRequest],
    description: 'In order, each with a person and a choice of its own; or serviceId, or serviceIds',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => RequestedPartRequest)
  parts?: RequestedPartRequest[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: anybody' }) @MayBeAbsent() @IsUUID() staffId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the default location' })
  @MayBeAbsent()
  @IsUUID()
  locationId?: string;
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'A start that availability has answered; needed unless it is seats in a class',
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
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 6,
    description: 'For how many people, each with somebody of their own at the same time; one when left out',
  })
  @MayBeAbsent()
  @IsWhole(1, mostPeople)
  people?: number;
  @ApiPropertyOptional({ type: [String], description: 'Of those who come along, as far as they are told' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(mostPeople - 1)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  guestNames?: string[];
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A hold on this very visit; another, or one that has ended, gives nothing',
  })
  @MayBeAbsent()
  @IsUUID()
  holdId?: string;
  @Answers() answers?: AnswerRequest[];
  @ApiProperty({ type: PublicClientRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => PublicClientRequest)
  client!: PublicClientRequest;
  @ApiPropertyOptional({ type: MarketingConsentRequest })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => MarketingConsentRequest)
  marketingConsent?: MarketingConsentRequest;
  @ApiPropertyOptional({
    description: 'Stays empty: people do not see this field, and machines fill it in',
    maxLength: 0,
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(0)
  website?: string;
}
