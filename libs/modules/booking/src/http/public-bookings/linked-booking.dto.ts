import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { IsInstant, IsText, IsWhole } from '../setup/field-rules.js';

export class ClientCancelRequest {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(300) reason?: string | null;
}

export class ClientMoveRequest {
  @ApiProperty({ format: 'date-time', description: 'A start that availability of this booking has answered' })
  @IsInstant()
  start!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the same person if free, else anybody' })
  @MayBeAbsent()
  @IsUUID()
  staffId?: string;
}

export class FeedbackRequest {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5, description: '1 is poor, 5 is good' })
  @IsWhole(1, 5)
  score!: number;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsText(2000) comment?: string | null;
}
