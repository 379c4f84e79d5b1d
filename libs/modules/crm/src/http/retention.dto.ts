import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';

const kind = { example: 'messages', description: 'leads (never came), idle (have not come for long), messages, …' };
const kindForm = /^[a-z_]{1,40}$/;

export class RetentionRuleDto {
  @ApiProperty(kind) @Matches(kindForm) kind!: string;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 30, maximum: 7300, description: 'Null: without an end' })
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(7300)
  days!: number | null;
}

export class RetentionRuleList {
  @ApiProperty({ type: [RetentionRuleDto] }) data!: RetentionRuleDto[];
}

export class ChangeRetentionRequest {
  @ApiProperty({ type: [RetentionRuleDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RetentionRuleDto)
  rules!: RetentionRuleDto[];
}

export class RetentionPreviewQuery {
  @ApiProperty(kind) @Matches(kindForm) kind!: string;
  @ApiProperty({ type: 'integer', minimum: 30, maximum: 7300, description: 'Days' })
  @Type(() => Number)
  @IsInt()
  @Min(30)
  @Max(7300)
  days!: number;
}

export class RetentionPreviewResponse {
  @ApiProperty({ type: 'integer', description: 'How many there are that are older' }) count!: number;
}
