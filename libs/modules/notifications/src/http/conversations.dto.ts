import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { PageQuery } from '@stamgast/platform/http';
import type { Channel } from '../domain/message.js';

const channels = ['email', 'sms'] as const;
const channel = { enum: channels, enumName: 'Channel' } as const;
const states = ['received', 'pending', 'sent', 'delivered', 'failed'] as const;
const directions = ['in', 'out'] as const;

export class ConversationQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only with this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those that this member looks after' })
  @IsOptional()
  @IsUUID()
  assignedTo?: string;
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only those with something unread' })
  @IsOptional()
  @IsIn(['true', 'false'])
  unread?: string;
}

export class ConversationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a number or address of nobody known' })
  clientName!: string | null;
  @ApiProperty({ description: 'Where the client wrote from last' }) address!: string;
  @ApiProperty(channel) channel!: Channel;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) assignedTo!: string | null;
  @ApiProperty({ type: 'integer' }) unread!: number;
  @ApiProperty() lastText!: string;
  @ApiProperty({ format: 'date-time' }) lastAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ConversationPage {
  @ApiProperty({ type: [ConversationResponse] }) data!: ConversationResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: 'integer', description: 'Conversations with something unread, of all' }) unread!: number;
}

export class ConversationMessageResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) conversationId!: string;
  @ApiProperty({ enum: directions, enumName: 'MessageDirection' }) direction!: (typeof directions)[number];
  @ApiProperty(channel) channel!: Channel;
  @ApiProperty() address!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'stop, start, confirm: done already; answer: by itself' })
  meaning!: string | null;
  @ApiProperty({ enum: states, enumName: 'ConversationMessageState' }) state!: (typeof states)[number];
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sentBy!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ConversationMessagePage {
  @ApiProperty({ type: [ConversationMessageResponse] }) data!: ConversationMessageResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class BeginConversationRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() clientId!: string;
  @ApiProperty(channel) @IsIn(channels) channel!: Channel;
}

export class WriteRequest {
  @ApiProperty() @IsString() @Length(1, 1500) text!: string;
}

export class AssignConversationRequest {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A member of the team' })
  @ValidateIf((one: AssignConversationRequest) => one.assignedTo !== null)
  @IsUUID()
  assignedTo!: string | null;
}
