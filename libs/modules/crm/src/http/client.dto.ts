import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { locales, type Locale } from '@stamgast/kernel';
import { MayBeAbsent, MoneyDto } from '@stamgast/platform/http';
import { clientSources, type ClientSource } from '../domain/client.js';
import { stages, type Stage } from '../domain/stage.js';
import { ClientRhythmResponse } from './rhythm.dto.js';

const locale = { enum: locales, enumName: 'Locale', nullable: true, description: 'Language of messages to the client' };
const birthday = { type: String, nullable: true, description: 'MM-DD or YYYY-MM-DD', example: '02-29' } as const;
const phone = { type: String, nullable: true, description: "E.164, or as dialled in the business's country" } as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const preferences = { type: String, nullable: true, description: 'What the client likes, in free words' } as const;
// Quoted local parts are legal and only ever used to smuggle something.
const plainAddress = /^[^"<>\r\n]+$/;
const birthdayForm = /^(\d{4}-)?\d{2}-\d{2}$/;

export class ClientResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'E.164' }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'email' }) email!: string | null;
  @ApiProperty(locale) locale!: Locale | null;
  @ApiProperty(birthday) birthday!: string | null;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty(preferences) preferences!: string | null;
  @ApiProperty({ enum: clientSources, enumName: 'ClientSource' }) source!: ClientSource;
  @ApiProperty({ type: String, nullable: true, description: 'What the system that was imported called the client' })
  externalId!: string | null;
  @ApiProperty({ enum: stages, enumName: 'Stage' }) stage!: Stage;
  @ApiProperty({ type: 'integer', description: 'Completed bookings' }) visits!: number;
  @ApiProperty(instant) lastVisitAt!: string | null;
  @ApiProperty(instant) nextBookingAt!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: "The client's own median interval in days, from the third visit day on",
  })
  rhythmDays!: number | null;
  @ApiProperty({ ...instant, description: 'When the client falls due; null while a booking is to come' })
  dueAt!: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Paid less refunded; null without sales:read' })
  spent!: MoneyDto | null;
  @ApiProperty({ type: 'integer' }) noShows!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ description: 'Nobody knows any more who this was' }) erased!: boolean;
  @ApiProperty({ description: 'Nothing is sent to them and nothing worked out about them' }) restricted!: boolean;
  @ApiProperty({ description: 'No marketing, and no part in lists of whom to contact' }) objected!: boolean;
  @ApiProperty({ description: 'Nobody writes to them, and they are in the archive' }) deceased!: boolean;
  @ApiProperty({ type: ClientRhythmResponse, nullable: true, description: 'Null for restricted and erased clients' })
  rhythm!: ClientRhythmResponse | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ClientPage {
  @ApiProperty({ type: [ClientResponse] }) data!: ClientResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Nobody is spelled as was searched; these are spelled nearly so' }) near!: boolean;
}

class ClientFields {
  @ApiPropertyOptional(phone) @IsOptional() @IsString() @MaxLength(40) phone?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, format: 'email' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  @Matches(plainAddress)
  email?: string | null;
  @ApiPropertyOptional(locale) @IsOptional() @IsIn(locales) locale?: Locale | null;
  @ApiPropertyOptional(birthday) @IsOptional() @Matches(birthdayForm) birthday?: string | null;
  @ApiPropertyOptional({ type: [String], maxItems: 30 })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  tags?: string[];
  @ApiPropertyOptional(preferences) @IsOptional() @IsString() @MaxLength(2000) preferences?: string | null;
}

export class CreateClientRequest extends ClientFields {
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
}

export class ChangeClientRequest extends ClientFields {
  @ApiPropertyOptional() @MayBeAbsent() @IsString() @Length(1, 120) name?: string;
  @ApiPropertyOptional({ description: 'Puts the client into the archive or takes them out again' })
  @MayBeAbsent()
  @IsBoolean()
  archived?: boolean;
}

export class ClientWishesRequest {
  @ApiPropertyOptional({ description: 'Data is kept and nothing else is done with it (GDPR 18)' })
  @MayBeAbsent()
  @IsBoolean()
  restricted?: boolean;
  @ApiPropertyOptional({ description: 'No marketing, and no part in lists of whom to contact (GDPR 21)' })
  @MayBeAbsent()
  @IsBoolean()
  objected?: boolean;
  @ApiPropertyOptional({ description: 'The client has died: into the archive, and nothing is sent any more' })
  @MayBeAbsent()
  @IsBoolean()
  deceased?: boolean;
}

export class TagResponse {
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'How many clients carry it' }) count!: number;
}

export class TagList {
  @ApiProperty({ type: [TagResponse] }) data!: TagResponse[];
}
