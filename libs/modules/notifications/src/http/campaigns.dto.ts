import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { MayBeAbsent } from '@stamgast/platform/http';
import { campaignStates, type CampaignState } from '../domain/campaign.js';
import { variants, type Variant } from '../domain/variant.js';
import type { Channel } from '../domain/message.js';
import { SmsSizeResponse } from './sms-size.dto.js';

const channelNames = ['email', 'sms'] as const;
const channels = { enum: channelNames, enumName: 'Channel', isArray: true } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const variant = { enum: variants, enumName: 'CampaignVariant' } as const;

export class CampaignTextDto {
  @ApiProperty({ maxLength: 200 }) @IsString() @MaxLength(200) subject!: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 200, description: 'Half of the clients read this instead' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  subjectB!: string | null;
  @ApiProperty({ maxLength: 10_000, description: 'With {{variables}} as in a template' })
  @IsString()
  @MaxLength(10_000)
  body!: string;
  @ApiProperty({ type: String, nullable: true, maxLength: 1000, description: 'Of a text message; null: as the letter' })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  sms!: string | null;
}

export class CampaignTextsDto implements Partial<Record<Locale, CampaignTextDto>> {
  @ApiPropertyOptional({ type: CampaignTextDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CampaignTextDto)
  en?: CampaignTextDto;
  @ApiPropertyOptional({ type: CampaignTextDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CampaignTextDto)
  nb?: CampaignTextDto;
  @ApiPropertyOptional({ type: CampaignTextDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CampaignTextDto)
  sv?: CampaignTextDto;
  @ApiPropertyOptional({ type: CampaignTextDto })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CampaignTextDto)
  da?: CampaignTextDto;
}

export class CampaignResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: campaignStates, enumName: 'CampaignState' }) state!: CampaignState;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'To whom; one that is gone means nobody' })
  segmentId!: string | null;
  @ApiProperty({ ...channels, description: 'The first that reaches the client is used' }) channels!: Channel[];
  @ApiProperty({ type: CampaignTextsDto, description: "By language; the business's own is needed" })
  texts!: CampaignTextsDto;
  @ApiProperty({ type: 'integer', description: 'How many of a hundred get nothing, to see what it does' })
  holdoutPercent!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Messages an hour at most; null: as fast as they go' })
  perHour!: number | null;
  @ApiProperty({ ...instant, description: 'When it is to begin' }) startsAt!: string | null;
  @ApiProperty(instant) begunAt!: string | null;
  @ApiProperty(instant) endedAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class CampaignPage {
  @ApiProperty({ type: [CampaignResponse], description: 'Newest first' }) data!: CampaignResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class CampaignFields {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  segmentId?: string | null;
  @ApiPropertyOptional(channels)
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(channelNames, { each: true })
  channels?: Channel[];
  @ApiPropertyOptional({ type: CampaignTextsDto, description: 'All of them: languages that are left out have none' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => CampaignTextsDto)
  texts?: CampaignTextsDto;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 50 })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(50)
  holdoutPercent?: number;
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 100_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  perHour?: number | null;
}

export class ChangeCampaignRequest extends CampaignFields {
  @ApiPropertyOptional({ minLength: 1, maxLength: 80 }) @MayBeAbsent() @IsString() @Length(1, 80) name?: string;
}

export class AddCampaignRequest extends CampaignFields {
  @ApiProperty({ minLength: 1, maxLength: 80 }) @IsString() @Length(1, 80) name!: string;
}

export class ScheduleCampaignRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'Left out, or past: at once' })
  @MayBeAbsent()
  @IsISO8601({ strict: true, strictSeparator: true })
  startsAt?: string;
}

export class PreviewCampaignRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() clientId!: string;
}

export class CampaignSubjectResponse {
  @ApiProperty({ ...variant, nullable: true }) variant!: Variant | null;
  @ApiProperty() subject!: string;
}

export class CampaignPreviewResponse {
  @ApiProperty({ enum: locales, enumName: 'Locale' }) locale!: Locale;
  @ApiProperty({ ...variant, nullable: true, description: 'Which subject this client reads; null: there is one' })
  variant!: Variant | null;
  @ApiProperty({ type: [CampaignSubjectResponse] }) subjects!: CampaignSubjectResponse[];
  @ApiProperty() html!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'What a text message would say' }) sms!: string;
  @ApiProperty({ type: SmsSizeResponse }) smsSize!: SmsSizeResponse;
}

export class CampaignSkippedResponse {
  @ApiProperty({ example: 'no_consent' }) reason!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class CampaignVariantResponse {
  @ApiProperty(variant) variant!: Variant;
  @ApiProperty({ type: 'integer' }) sent!: number;
}

export class CampaignResultResponse {
  @ApiProperty({ type: 'integer', description: 'Clients of the segment who have had their turn; the sum of all below' })
  planned!: number;
  @ApiProperty({ type: 'integer' }) waiting!: number;
  @ApiProperty({ type: 'integer' }) sent!: number;
  @ApiProperty({ type: 'integer' }) failed!: number;
  @ApiProperty({ type: 'integer', description: 'Got nothing by lot' }) heldOut!: number;
  @ApiProperty({ type: [CampaignSkippedResponse] }) skipped!: CampaignSkippedResponse[];
  @ApiProperty({ type: [CampaignVariantResponse], description: 'Empty where all read one subject' })
  variants!: CampaignVariantResponse[];
}
