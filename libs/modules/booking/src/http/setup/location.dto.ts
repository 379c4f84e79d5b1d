import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { IsName, IsText } from './field-rules.js';

export class CreateLocationRequest {
  @ApiProperty({ example: 'Storgata 1' }) @IsName() name!: string;
  @ApiPropertyOptional({ description: "IANA name; the business's own when absent", example: 'Europe/Oslo' })
  @MayBeAbsent()
  @IsString()
  @Matches(/^[A-Za-z][A-Za-z0-9_+\-/]{0,59}$/)
  timeZone?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) address?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 600,
    description: 'How it is found: where to park, which door. In letters about visits and on their page',
  })
  @IsOptional()
  @IsText(600)
  directions?: string | null;
}

export class ChangeLocationRequest extends PartialType(CreateLocationRequest, { skipNullProperties: false }) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

/** Where visits take place. */
export class LocationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) directions!: string | null;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class LocationPage {
  @ApiProperty({ type: [LocationResponse] }) data!: LocationResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
