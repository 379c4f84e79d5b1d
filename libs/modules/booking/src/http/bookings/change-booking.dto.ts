import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { IsInstant, IsName, IsText, IsWhole } from '../setup/field-rules.js';

export class EditBookingRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) note?: string | null;
  @ApiPropertyOptional({ type: 'integer', minimum: 5, maximum: 1440, description: 'Minutes of the whole visit' })
  @MayBeAbsent()
  @IsWhole(5, 1440)
  duration?: number;
}

export class CancelBookingRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) reason?: string | null;
  @ApiPropertyOptional({ default: true, description: 'Whether the client is told' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
}

export class RescheduleBookingRequest {
  @ApiProperty({ format: 'date-time' }) @IsInstant() start!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the same person if free, else anybody' })
  @MayBeAbsent()
  @IsUUID()
  staffId?: string;
  @ApiPropertyOptional({ default: true, description: 'Whether the client is told' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
  @ApiPropertyOptional({ default: false, description: 'Move although the time is not offered; this is logged' })
  @MayBeAbsent()
  @IsBoolean()
  override?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) overrideReason?: string | null;
}

export class VisitSaleLine {
  @ApiPropertyOptional({ format: 'uuid', description: 'A service that was booked; or name, for anything else' })
  @MayBeAbsent()
  @IsUUID()
  serviceId?: string;
  @ApiPropertyOptional() @MayBeAbsent() @IsName(200) name?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1000 }) @IsWhole(1, 1000) quantity!: number;
  @ApiProperty({ type: MoneyDto, description: 'Tax included' })
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  unitPrice!: MoneyDto;
  @ApiPropertyOptional({ description: 'Percent; left out: the booked service’s, else none' })
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  taxRate?: number;
}

export class VisitPayment {
  @ApiProperty({ enum: ['cash', 'card', 'other'], enumName: 'DeskMethod' })
  @IsIn(['cash', 'card', 'other'])
  method!: 'cash' | 'card' | 'other';
  @ApiProperty({ type: MoneyDto }) @IsObject() @ValidateNested() @Type(() => MoneyDto) amount!: MoneyDto;
}

export class VisitSaleRequest {
  @ApiPropertyOptional({ type: [VisitSaleLine], description: 'Left out: what was booked, at the prices promised' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VisitSaleLine)
  lines?: VisitSaleLine[];
  @ApiPropertyOptional({ type: MoneyDto, description: 'Off the whole' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  discount?: MoneyDto;
  @ApiPropertyOptional({ format: 'uuid', description: 'A reward to redeem, reserved before or not' })
  @MayBeAbsent()
  @IsUUID()
  rewardId?: string;
  @ApiProperty({ type: [VisitPayment] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VisitPayment)
  payments!: VisitPayment[];
}

export class CompleteBookingRequest {
  @ApiPropertyOptional({ type: VisitSaleRequest, description: 'Left out: the visit is completed and nothing sold' })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => VisitSaleRequest)
  sale?: VisitSaleRequest;
}
