import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { roles, type Role } from '../domain/role.js';
import type { SessionView } from '../application/describe-session.js';
import { BusinessResponse } from './business.dto.js';

// Quoted local parts are legal and only ever used to smuggle something.
const plainAddress = /^[^"<>\r\n]+$/;

export class NewBusinessRequest {
  @ApiProperty({ example: 'Salong Nord' }) @IsString() @Length(1, 120) name!: string;
  @ApiPropertyOptional({ description: 'Public address; made from the name when absent' })
  @IsOptional()
  @IsString()
  @Length(2, 60)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  slug?: string;
  @ApiProperty({ description: 'ISO 3166 alpha-2', example: 'NO' }) @Matches(/^[A-Z]{2}$/) country!: string;
  @ApiProperty({ description: 'IANA name', example: 'Europe/Oslo' }) @IsString() @Length(1, 60) timeZone!: string;
  @ApiProperty({ description: 'ISO 4217', example: 'NOK' }) @Matches(/^[A-Z]{3}$/) currency!: string;
  @ApiProperty({ enum: locales }) @IsIn(locales) locale!: Locale;
  @ApiPropertyOptional({ description: 'Gives the business a clock that can be moved; cannot be changed later' })
  @IsOptional()
  @IsBoolean()
  testMode?: boolean;
  @ApiPropertyOptional({ format: 'date-time', description: 'Where the test clock starts' })
  @IsOptional()
  @IsISO8601({ strict: true })
  clockStart?: string;
}

export class SignUpRequest {
  @ApiProperty({ format: 'email' }) @IsEmail() @Length(3, 254) @Matches(plainAddress) email!: string;
  @ApiProperty({ minLength: 8 }) @IsString() @Length(1, 1000) password!: string;
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
  @ApiProperty({ type: NewBusinessRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => NewBusinessRequest)
  business!: NewBusinessRequest;
}

export class SignInRequest {
  @ApiProperty({ format: 'email' }) @IsString() @Length(1, 254) email!: string;
  @ApiProperty() @IsString() @Length(1, 1000) password!: string;
}

export class ChangeSessionRequest {
  @ApiProperty({ format: 'uuid', description: 'The business to act in' }) @IsUUID() businessId!: string;
}

export class AccountResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: locales }) locale!: string;
}

export class MembershipResponse {
  @ApiProperty({ format: 'uuid' }) businessId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ enum: roles }) role!: Role;
}

/** Who is signed in, in which business, and what they may do there. */
export class SessionResponse {
  @ApiProperty({ type: AccountResponse }) account!: AccountResponse;
  @ApiProperty({ type: BusinessResponse, nullable: true }) business!: BusinessResponse | null;
  @ApiProperty({ enum: roles, nullable: true }) role!: Role | null;
  @ApiProperty({ type: [String] }) permissions!: string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) staffId!: string | null;
  @ApiProperty({ type: [MembershipResponse] }) memberships!: MembershipResponse[];

  static from(view: SessionView): SessionResponse {
    const business = view.business ? BusinessResponse.from(view.business, view.business.now) : null;
    return { ...view, business, permissions: [...view.permissions], memberships: [...view.memberships] };
  }
}
