import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { IsColor, IsName, IsText, IsWhole } from './field-rules.js';
import { PriceRequest } from './price.dto.js';

/** A service that takes or costs something else with this person. */
export class StaffOverrideRequest {
  @ApiProperty({ format: 'uuid', description: 'One of serviceIds' }) @IsUUID() serviceId!: string;
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: "Minutes; the service's when null or absent" })
  @IsOptional()
  @IsWhole(1, 1440)
  duration?: number | null;
  @ApiPropertyOptional({ type: PriceRequest, nullable: true, description: "The service's when null or absent" })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PriceRequest)
  price?: PriceRequest | null;
}

export class CreateStaffRequest {
  @ApiProperty({ example: 'Anna' }) @IsName() name!: string;
  @ApiPropertyOptional({ type: String, format: 'email', nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Stylist' })
  @IsOptional()
  @IsText(120)
  title?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: '#rrggbb' })
  @IsOptional()
  @IsColor()
  color?: string | null;
  @ApiPropertyOptional({ type: [String], description: 'Where this person works; none: the default location' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  locationIds?: string[];
  @ApiPropertyOptional({ type: [String], description: 'What this person performs' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({
    type: [StaffOverrideRequest],
    description: 'Own lengths and prices; replaces all earlier ones',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => StaffOverrideRequest)
  overrides?: StaffOverrideRequest[];
  @ApiPropertyOptional({ description: 'Whether clients see this person', default: true })
  @MayBeAbsent()
  @IsBoolean()
  online?: boolean;
  @ApiPropertyOptional({ type: 'integer', description: 'Place in lists; last when absent' })
  @MayBeAbsent()
  @IsWhole(0, 1_000_000)
  position?: number;
}

export class ChangeStaffRequest extends PartialType(CreateStaffRequest, { skipNullProperties: false }) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class StaffOverrideResponse {
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: "Minutes; null: the service's" })
  duration!: number | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: "Null: the service's" }) price!: MoneyDto | null;
}

/** Somebody who performs services. */
export class StaffResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) color!: string | null;
  @ApiProperty({ type: [String], description: 'None: the default location' }) locationIds!: readonly string[];
  @ApiProperty({ type: [String] }) serviceIds!: readonly string[];
  @ApiProperty({ type: [StaffOverrideResponse] }) overrides!: readonly StaffOverrideResponse[];
  @ApiProperty() online!: boolean;
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class StaffPage {
  @ApiProperty({ type: [StaffResponse] }) data!: StaffResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
