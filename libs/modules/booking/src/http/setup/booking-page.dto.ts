import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
} from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { IsColor, IsText } from './field-rules.js';

/** How the public booking page looks, and which sites may show it in a frame. */
export class BookingPageSettingsResponse {
  @ApiProperty({ description: 'Off: nobody can book without signing in' }) @IsBoolean() enabled!: boolean;
  @ApiProperty({ description: 'Where clients find it', format: 'uri' }) url!: string;
  @ApiProperty({ type: String, nullable: true, description: '#rrggbb' })
  @IsOptional()
  @IsColor()
  brandColor!: string | null;
  @ApiProperty({ type: String, nullable: true }) @IsOptional() @IsText() welcome!: string | null;
  @ApiProperty({ type: [String], description: 'Sites that may frame it; none: any', example: ['https://salong.no'] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^https?:\/\/[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?$/, { each: true })
  allowedOrigins!: readonly string[];
  @ApiProperty({ enum: locales, isArray: true, description: 'Languages that it is offered in' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(locales.length)
  @ArrayUnique()
  @IsIn(locales, { each: true })
  locales!: readonly Locale[];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ChangeBookingPageRequest extends PartialType(OmitType(BookingPageSettingsResponse, ['version', 'url']), {
  skipNullProperties: false,
}) {}
