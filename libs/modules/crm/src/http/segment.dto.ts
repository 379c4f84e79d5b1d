import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsString, Length, Matches } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { Segment } from '../domain/segment.js';

const filter = {
  type: 'object',
  additionalProperties: true,
  description: `Whom the segment means: \`{"all": [...]}\`, \`{"any": [...]}\`, \`{"not": ...}\`, or a condition
\`{"field", "op", ...}\`. Fields with texts (\`tag language source stage birthdayMonth service staff\`) take
\`anyOf\` and \`noneOf\` with \`values\`; numbers (\`visits noShows spent averageSpend points score referrals\`, money
in minor units) \`atLeast\` and \`atMost\` with \`value\`; days (\`lastVisit firstVisit created\`) \`within\` and
\`before\` with \`days\` ago; all of these \`unknown\`; \`bookedAhead emailConsent smsConsent hasEmail hasPhone\` take
\`is\` with \`value\`. At most six deep and sixty conditions. Archived clients are never meant.`,
  example: {
    all: [
      { field: 'visits', op: 'atLeast', value: 3 },
      { field: 'lastVisit', op: 'before', days: 60 },
    ],
  },
} as const;

export class SegmentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty(filter) filter!: Segment['filter'];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;

  static from({ createdAt, updatedAt, ...segment }: Segment): SegmentResponse {
    return { ...segment, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  }
}

export class SegmentPage {
  @ApiProperty({ type: [SegmentResponse] }) data!: SegmentResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class SegmentFilterRequest {
  @ApiProperty(filter)
  @IsObject()
  filter!: object;
}

export class SegmentRequest extends SegmentFilterRequest {
  @ApiProperty({ minLength: 1, maxLength: 80 })
  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  name!: string;
}

export class ChangeSegmentRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 80 })
  @MayBeAbsent()
  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  name?: string;

  @ApiPropertyOptional(filter)
  @MayBeAbsent()
  @IsObject()
  filter?: object;
}

export class SampledClientResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class SegmentPreviewResponse {
  @ApiProperty({ type: 'integer', description: 'How many clients are meant just now' }) count!: number;
  @ApiProperty({ type: 'integer', description: 'Of them with an e-mail address and consent to marketing by e-mail' })
  email!: number;
  @ApiProperty({ type: 'integer', description: 'Of them with a phone number and consent to marketing by SMS' })
  sms!: number;
  @ApiProperty({ type: [SampledClientResponse], description: 'The first ten by name' })
  sample!: readonly SampledClientResponse[];
}
