import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';

/** One service of a visit, with the person and the form that the client chose. */
export class RequestedPartRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() serviceId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: anybody' }) @MayBeAbsent() @IsUUID() staffId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'One of the variants of the service, where it has any' })
  @MayBeAbsent()
  @IsUUID()
  variantId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Add-ons of the service' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  addOnIds?: string[];
  @ApiPropertyOptional({
    description: 'Runs beside the service before it, not after it; only services that may do so. No when left out',
  })
  @MayBeAbsent()
  @IsBoolean()
  parallel?: boolean;
}
