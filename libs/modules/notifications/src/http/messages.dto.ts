import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { SmsSizeResponse } from './sms-size.dto.js';
import { PageQuery } from '@stamgast/platform/http';
import {
  messageKinds,
  messageStates,
  type Category,
  type Channel,
  type MessageKind,
  type MessageState,
} from '../domain/message.js';

const kind = { enum: messageKinds, enumName: 'MessageKind' } as const;
const state = { enum: messageStates, enumName: 'MessageState' } as const;
const locale = { enum: locales, enumName: 'Locale' } as const;

export class MessageQuery extends PageQuery {
  @ApiPropertyOptional({ ...state, description: 'Only in this state' })
  @IsOptional()
  @IsIn(messageStates)
  state?: MessageState;
  @ApiPropertyOptional({ ...kind, description: 'Only of this kind' })
  @IsOptional()
  @IsIn(messageKinds)
  kind?: MessageKind;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only to this client' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Only about this booking' })
  @IsOptional()
  @IsUUID()
  bookingId?: string;
  @ApiPropertyOptional({ description: 'In subject or address' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;
}

export class MessageResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(kind) kind!: MessageKind;
  @ApiProperty({ enum: ['service', 'marketing'], enumName: 'MessageCategory' }) category!: Category;
  @ApiProperty({ enum: ['email', 'sms'], enumName: 'Channel' }) channel!: Channel;
  @ApiProperty({ type: String, nullable: true, description: 'Known once it has been written' }) to!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ type: String, nullable: true }) clientName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ ...locale, nullable: true }) locale!: Locale | null;
  @ApiProperty(state) state!: MessageState;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not sent, e.g. no_consent' }) reason!:
    string | null;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) subject!: string | null;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class MessagePage {
  @ApiProperty({ type: [MessageResponse] }) data!: MessageResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class AttachmentResponse {
  @ApiProperty() name!: string;
  @ApiProperty() contentType!: string;
  @ApiProperty() content!: string;
}

export class MessageDetailResponse extends MessageResponse {
  @ApiProperty({ type: String, nullable: true }) html!: string | null;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) headers!: Record<string, string>;
  @ApiProperty({ type: [AttachmentResponse] }) attachments!: AttachmentResponse[];
}

export class VariableResponse {
  @ApiProperty({ description: 'Named in a text as {{name}} or {{name|fallback}}' }) name!: string;
  @ApiProperty() sample!: string;
}

export class TemplateResponse {
  @ApiProperty({ example: 'reminder.nb' }) id!: string;
  @ApiProperty(kind) kind!: MessageKind;
  @ApiProperty(locale) locale!: Locale;
  @ApiProperty() subject!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ type: String, nullable: true, description: 'As a text message; null: it goes by e-mail only' })
  sms!: string | null;
  @ApiProperty({ description: "Whether it is the product's own text" }) isDefault!: boolean;
  @ApiProperty({ type: [VariableResponse] }) variables!: VariableResponse[];
  @ApiProperty({ type: 'integer', description: "0 for the product's own text" }) version!: number;
}

export class TemplatePage {
  @ApiProperty({ type: [TemplateResponse] }) data!: TemplateResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class TemplateRequest {
  @ApiProperty() @IsString() @Length(1, 200) subject!: string;
  @ApiProperty({ description: 'Paragraphs apart by an empty line; a line [Label]({{url}}) is a button' })
  @IsString()
  @Length(1, 10_000)
  body!: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 1000,
    description: "As a text message; null or absent: the product's own",
  })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  sms?: string | null;
}

export class PreviewRequest extends TemplateRequest {
  @ApiProperty(kind) @IsIn(messageKinds) kind!: MessageKind;
  @ApiProperty(locale) @IsIn(locales) locale!: Locale;
}

export class SmsPreviewResponse {
  @ApiProperty({ description: 'As it would leave' }) text!: string;
  @ApiProperty({ type: SmsSizeResponse }) size!: SmsSizeResponse;
}

export class PreviewResponse {
  @ApiProperty() subject!: string;
  @ApiProperty() html!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: SmsPreviewResponse, nullable: true, description: 'Null where no text message was sent in' })
  sms!: SmsPreviewResponse | null;
}

export class DeliveryResponse {
  @ApiProperty({ enum: ['smtp', 'outbox'], description: '`outbox`: nothing leaves this machine' }) email!:
    'smtp' | 'outbox';
  @ApiProperty({ description: 'Sender address' }) from!: string;
}
