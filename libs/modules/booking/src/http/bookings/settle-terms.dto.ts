import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { depositMethods, type DepositMethod } from '../../domain/terms/booking-terms.js';
import { IsInstant, IsName, IsText } from '../setup/field-rules.js';

export class DeclineBookingRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) reason?: string | null;
  @ApiPropertyOptional({ format: 'date-time', description: 'Another time, which the client can accept by their link' })
  @MayBeAbsent()
  @IsInstant()
  proposedStart?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'With whom; left out: the same person if free, else anybody' })
  @MayBeAbsent()
  @IsUUID()
  proposedStaffId?: string;
  @ApiPropertyOptional({ default: true, description: 'Whether the client is told' })
  @MayBeAbsent()
  @IsBoolean()
  notify?: boolean;
}

/** Why somebody is let off. */
export class LetOffRequest {
  @ApiProperty({ description: 'Kept with the booking' }) @IsName(300) reason!: string;
}

export class RecordDepositRequest {
  @ApiProperty({ enum: depositMethods, enumName: 'DepositMethod' })
  @IsIn(depositMethods)
  method!: DepositMethod;
}

export class ObjectionRequest {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'What happened, in the client’s words' })
  @IsOptional()
  @IsText(500)
  text?: string | null;
}
