import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class SensitiveNoteRequest {
  @ApiProperty() @IsString() @Length(1, 4000) text!: string;
}

/** Without its text: answers to requests with a key are kept for repetition. */
export class WrittenSensitiveNote {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The account of who wrote it last' })
  authorId!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class SensitiveNoteResponse extends WrittenSensitiveNote {
  @ApiProperty() text!: string;
}

export class SensitiveNoteList {
  @ApiProperty({ type: [SensitiveNoteResponse], description: 'Newest first' }) data!: SensitiveNoteResponse[];
}
