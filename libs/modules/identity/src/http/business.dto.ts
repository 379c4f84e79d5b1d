import { ApiProperty } from '@nestjs/swagger';
import { locales } from '@stamgast/kernel';
import type { Business } from '../domain/business.js';

export class BusinessResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Public address: the booking page is /book/{slug}' }) slug!: string;
  @ApiProperty({ description: 'ISO 3166 alpha-2' }) country!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ description: 'ISO 4217' }) currency!: string;
  @ApiProperty({ enum: locales }) locale!: string;
  @ApiProperty({ description: 'Whether the business has a clock that can be moved' }) testMode!: boolean;
  @ApiProperty({ format: 'date-time', description: "The business's own present" }) now!: string;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(business: Business, now: string): BusinessResponse {
    const { id, name, slug, country, timeZone, currency, locale, testMode, version } = business;
    return { id, name, slug, country, timeZone, currency, locale, testMode, now, version };
  }
}
