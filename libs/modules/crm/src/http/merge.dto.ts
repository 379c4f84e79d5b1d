import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import { consentChannels, type ConsentChannel } from '../domain/consent.js';
import { likenessReasons, type LikenessReason } from '../domain/likeness.js';
import { ClientResponse } from './client.dto.js';

export class MergeQuery {
  @ApiPropertyOptional({ description: 'Only shows what would happen' })
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

export class MergeClientsRequest {
  @ApiProperty({ format: 'uuid', description: 'Whose id will lead to the other' }) @IsUUID() from!: string;
  @ApiProperty({ format: 'uuid', description: 'Who is kept' }) @IsUUID() to!: string;
}

export class MergedProfile extends PickType(ClientResponse, [
  'name',
  'phone',
  'email',
  'locale',
  'birthday',
  'tags',
  'preferences',
] as const) {}

export class MergeMove {
  @ApiProperty({ example: 'booking.booking' }) table!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

export class MergeConsent {
  @ApiProperty({ enum: consentChannels, enumName: 'ConsentChannel' }) channel!: ConsentChannel;
  @ApiProperty({ description: 'What holds afterwards' }) granted!: boolean;
}

export class MergePreviewResponse {
  @ApiProperty({ type: ClientResponse }) from!: ClientResponse;
  @ApiProperty({ type: ClientResponse }) to!: ClientResponse;
  @ApiProperty({ type: MergedProfile, description: 'The kept client afterwards' }) result!: MergedProfile;
  @ApiProperty({ type: [MergeMove], description: 'How many rows of which table go along' })
  moves!: readonly MergeMove[];
  @ApiProperty({ type: [MergeConsent], description: 'Consents of the kept client that change' })
  consents!: readonly MergeConsent[];
}

export class MergeResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'By which it can be undone for thirty days; null for a dry run',
  })
  id!: string | null;
  @ApiProperty({ type: MergePreviewResponse, nullable: true, description: 'What would happen; null when it has' })
  preview!: MergePreviewResponse | null;
}

export class PastMerge {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) fromId!: string;
  @ApiProperty() fromName!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null when it can no longer be undone',
  })
  undoUntil!: string | null;
}

export class PastMergeList {
  @ApiProperty({ type: [PastMerge] }) data!: PastMerge[];
}

export class DuplicateResponse {
  @ApiProperty({ type: ClientResponse, description: 'Proposed to be kept' }) keep!: ClientResponse;
  @ApiProperty({ type: ClientResponse }) other!: ClientResponse;
  @ApiProperty({ enum: likenessReasons, enumName: 'LikenessReason' }) reason!: LikenessReason;
}

export class DuplicateList {
  @ApiProperty({ type: [DuplicateResponse], description: 'A hundred at most, the likeliest first' })
  data!: DuplicateResponse[];
}
