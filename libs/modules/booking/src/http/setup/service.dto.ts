import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
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
import { serviceKinds, type ServiceKind } from '../../domain/classes/class-rules.js';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { IsColor, IsName, IsText, IsWhole } from './field-rules.js';
import { AddOnRequest, AddOnResponse, VariantRequest, VariantResponse } from './service-choices.dto.js';
import { PriceRequest } from './price.dto.js';

/** A stretch in which the staff member is free for others while the client stays. */
export class ProcessingTimeDto {
  @ApiProperty({ type: 'integer', description: 'Minutes after the start', example: 30 })
  @IsWhole(1, 1440)
  from!: number;
  @ApiProperty({ type: 'integer', description: 'Minutes after the start', example: 75 }) @IsWhole(1, 1440) to!: number;
}

export class CreateServiceRequest {
  @ApiProperty({ example: 'Haircut' }) @IsName() name!: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText() description?: string | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  categoryId?: string | null;
  @ApiProperty({ type: 'integer', description: 'Minutes', example: 45 }) @IsWhole(1, 1440) duration!: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Minutes kept free before the visit', default: 0 })
  @MayBeAbsent()
  @IsWhole(0, 480)
  bufferBefore?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Minutes kept free after the visit', default: 0 })
  @MayBeAbsent()
  @IsWhole(0, 480)
  bufferAfter?: number;
  @ApiPropertyOptional({
    type: [ProcessingTimeDto],
    description: 'When the staff member is free meanwhile; ascending, apart from one another, inside the duration',
    default: [],
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => ProcessingTimeDto)
  processing?: ProcessingTimeDto[];
  @ApiPropertyOptional({
    type: [String],
    description: 'One resource of each of these kinds is taken as long as the client stays',
    default: [],
    example: ['Treatment room'],
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsName(60, { each: true })
  resourceKinds?: string[];
  @ApiPropertyOptional({ type: [VariantRequest], description: 'Forms of it to choose one of', default: [] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VariantRequest)
  variants?: VariantRequest[];
  @ApiPropertyOptional({ type: [AddOnRequest], description: 'Extras to choose any of', default: [] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AddOnRequest)
  addOns?: AddOnRequest[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'What clients are to do before they come' })
  @IsOptional()
  @IsText(1000)
  preparation?: string | null;
  @ApiPropertyOptional({
    description:
      'May run beside another service of the same visit: a manicure while colour processes. No when left out',
  })
  @MayBeAbsent()
  @IsBoolean()
  parallel?: boolean;
  @ApiProperty({ type: PriceRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => PriceRequest)
  price!: PriceRequest;
  @ApiPropertyOptional({ description: "Percent, part of the price; the country's standard rate when absent" })
  @MayBeAbsent()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  taxRate?: number;
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Days after which clients usually come again' })
  @IsOptional()
  @IsWhole(1, 1000)
  rebookAfterDays?: number | null;
  @ApiPropertyOptional({ description: 'Whether clients may book it themselves', default: true })
  @MayBeAbsent()
  @IsBoolean()
  online?: boolean;
  @ApiPropertyOptional({ description: 'Whether clients may book it several times at once; no when left out' })
  @MayBeAbsent()
  @IsBoolean()
  onlineRecurring?: boolean;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 2,
    maximum: 104,
    description: 'How often at once; 12 when left out',
  })
  @MayBeAbsent()
  @IsWhole(2, 104)
  mostRecurring?: number;
  @ApiPropertyOptional({
    enum: serviceKinds,
    enumName: 'ServiceKind',
    description: 'A class is held for several at once; an appointment when left out',
  })
  @MayBeAbsent()
  @IsIn(serviceKinds)
  kind?: ServiceKind;
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Seats of a class; 10 when left out' })
  @IsOptional()
  @IsWhole(1, 1000)
  capacity?: number | null;
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'Seats sold online; all when left out' })
  @IsOptional()
  @IsWhole(0, 1000)
  onlineCapacity?: number | null;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'With fewer seats taken at the deadline a class is cancelled; 0: it always takes place',
  })
  @IsOptional()
  @IsWhole(0, 1000)
  minimumSeats?: number | null;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'Hours before the start at which it is decided whether a class takes place; 24 when left out',
  })
  @IsOptional()
  @IsWhole(0, 720)
  decideHoursBefore?: number | null;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'Seats in one booking of a class; 4 when left out',
  })
  @IsOptional()
  @IsWhole(1, 100)
  maxSeatsPerBooking?: number | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: '#rrggbb' })
  @IsOptional()
  @IsColor()
  color?: string | null;
  @ApiPropertyOptional({ type: [String], description: 'Who performs it' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  staffIds?: string[];
  @ApiPropertyOptional({ type: 'integer', description: 'Place in lists; last when absent' })
  @MayBeAbsent()
  @IsWhole(0, 1_000_000)
  position?: number;
}

export class ChangeServiceRequest extends PartialType(CreateServiceRequest, { skipNullProperties: false }) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

/** Something that can be booked. */
export class ServiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) categoryId!: string | null;
  @ApiProperty({ type: 'integer', description: 'Minutes' }) duration!: number;
  @ApiProperty({ type: 'integer' }) bufferBefore!: number;
  @ApiProperty({ type: 'integer' }) bufferAfter!: number;
  @ApiProperty({ type: [ProcessingTimeDto] }) processing!: readonly ProcessingTimeDto[];
  @ApiProperty({ type: [String] }) resourceKinds!: readonly string[];
  @ApiProperty({ type: [VariantResponse] }) variants!: readonly VariantResponse[];
  @ApiProperty({ type: [AddOnResponse] }) addOns!: readonly AddOnResponse[];
  @ApiProperty({ type: String, nullable: true }) preparation!: string | null;
  @ApiProperty({ description: 'May run beside another service of the same visit' }) parallel!: boolean;
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
  @ApiProperty({ description: 'Percent, part of the price' }) taxRate!: number;
  @ApiProperty({ type: 'integer', nullable: true }) rebookAfterDays!: number | null;
  @ApiProperty() online!: boolean;
  @ApiProperty({ description: 'Whether clients may book it several times at once' }) onlineRecurring!: boolean;
  @ApiProperty({ type: 'integer' }) mostRecurring!: number;
  @ApiProperty({ enum: serviceKinds, enumName: 'ServiceKind' }) kind!: ServiceKind;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Seats of a class; null for an appointment' })
  capacity!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) onlineCapacity!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) minimumSeats!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Hours' }) decideHoursBefore!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) maxSeatsPerBooking!: number | null;
  @ApiProperty({ type: String, nullable: true }) color!: string | null;
  @ApiProperty({ type: [String], description: 'Who performs it, archived staff included' })
  staffIds!: readonly string[];
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ServicePage {
  @ApiProperty({ type: [ServiceResponse] }) data!: ServiceResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
