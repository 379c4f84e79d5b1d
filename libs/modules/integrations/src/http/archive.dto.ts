import { ApiProperty } from '@nestjs/swagger';
import { archiveStates, type ArchiveState } from '../domain/archive/archive.js';

export class ArchiveProgressResponse {
  @ApiProperty({ type: 'integer', description: 'Rows dealt with' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'Rows in all; 0 while nobody knows' }) total!: number;
}

export class ArchiveContentsResponse {
  @ApiProperty({ description: 'Name of the business' }) business!: string;
  @ApiProperty({ format: 'date-time', description: 'The instant of which it tells' }) createdAt!: string;
  @ApiProperty({ type: 'integer' }) tables!: number;
  @ApiProperty({ type: 'integer' }) rows!: number;
}

export class ArchiveResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: archiveStates, enumName: 'ArchiveState' }) state!: ArchiveState;
  @ApiProperty({ description: 'Name of the file' }) name!: string;
  @ApiProperty({ type: 'integer', description: 'Bytes; 0 while nobody knows' }) size!: number;
  @ApiProperty({ type: ArchiveProgressResponse }) progress!: ArchiveProgressResponse;
  @ApiProperty({ type: ArchiveContentsResponse, nullable: true }) contents!: ArchiveContentsResponse | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it failed', example: 'archive_unreadable' })
  problem!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) finishedAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'When the file is thrown away' }) expiresAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ArchivePage {
  @ApiProperty({ type: [ArchiveResponse] }) data!: ArchiveResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
