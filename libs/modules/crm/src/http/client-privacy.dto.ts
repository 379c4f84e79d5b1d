import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';

export class ClientFileResponse {
  @ApiProperty({ enum: ['stamgast-client-1'] }) format!: 'stamgast-client-1';
  @ApiProperty({ format: 'date-time' }) exportedAt!: string;
  @ApiProperty({ format: 'uuid' }) clientId!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
    description: 'Rows by table, as they lie in the database',
  })
  data!: Readonly<Record<string, readonly object[]>>;
}

export class ErasureResponse {
  @ApiProperty({ description: 'Hash of the id of a client who was erased' }) hash!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ErasureList {
  @ApiProperty({ type: [ErasureResponse] }) data!: ErasureResponse[];
}

export class ReapplyErasuresRequest {
  @ApiProperty({ type: [String], maxItems: 100_000, description: 'Hashes of the erasure log as it was kept outside' })
  @IsArray()
  @ArrayMaxSize(100_000)
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  hashes!: string[];
}

export class ReappliedErasures {
  @ApiProperty({ type: 'integer', description: 'How many clients a backup had brought back' }) erased!: number;
}
