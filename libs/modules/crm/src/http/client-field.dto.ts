import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { FilledField } from '../application/fields/client-field-values.js';
import {
  type ClientField,
  type ClientFieldKind,
  clientFieldKinds,
  type FieldValue,
  mostClientFields,
} from '../domain/client-field.js';

const longest = 2000;
const oneLine = /^[^\r\n]*[^\s][^\r\n]*$/;
const fieldValue = {
  oneOf: [
    { type: 'string', maxLength: longest },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: { type: 'string' }, maxItems: 30 },
  ],
  nullable: true,
  description: 'Text, a choice or a day (YYYY-MM-DD); choices; yes or no; a number. Null: nothing',
};

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longest && !value.includes('\u0000');
}

function isFieldValue(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) ? value.length <= 30 && value.every(isShort) : isShort(value);
}

const IsFieldValue = () =>
  ValidateBy({
    name: 'isFieldValue',
    validator: { validate: isFieldValue, defaultMessage: () => 'must be text, a number, yes or no, or choices' },
  });

export class CreateClientFieldRequest {
  @ApiProperty({ example: 'Hair length', maxLength: 120 }) @IsString() @Length(1, 120) @Matches(oneLine) name!: string;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300, description: 'What helps to fill it in' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  @Matches(oneLine)
  help?: string | null;
  @ApiProperty({ enum: clientFieldKinds, enumName: 'ClientFieldKind', description: 'Stays as it is' })
  @IsIn(clientFieldKinds)
  kind!: ClientFieldKind;
  @ApiPropertyOptional({ type: [String], maxItems: 30, description: 'Of a choice: two at least' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  @Matches(oneLine, { each: true })
  options?: string[];
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 120, description: 'The form it stands in' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  @Matches(oneLine)
  form?: string | null;
}

export class ChangeClientFieldRequest extends PartialType(OmitType(CreateClientFieldRequest, ['kind']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class ArrangeClientFieldsRequest {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: mostClientFields, description: 'All in use, in order' })
  @IsArray()
  @ArrayMaxSize(mostClientFields)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class ClientFieldResponse implements ClientField {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) help!: string | null;
  @ApiProperty({ enum: clientFieldKinds, enumName: 'ClientFieldKind' }) kind!: ClientFieldKind;
  @ApiProperty({ type: [String] }) options!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'Null: the first form, which has no name' })
  form!: string | null;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class ClientFieldList {
  @ApiProperty({ type: [ClientFieldResponse], description: 'In their order, those in the archive last' })
  data!: readonly ClientFieldResponse[];
}

export class WrittenFieldValue {
  @ApiProperty({ format: 'uuid' }) @IsUUID() fieldId!: string;
  @ApiProperty(fieldValue) @IsFieldValue() value!: FieldValue | null;
}

export class WriteClientFieldsRequest {
  @ApiProperty({ type: [WrittenFieldValue], maxItems: mostClientFields, description: 'Those that change' })
  @IsArray()
  @ArrayMaxSize(mostClientFields)
  @ValidateNested({ each: true })
  @Type(() => WrittenFieldValue)
  values!: WrittenFieldValue[];
}

export class FilledFieldResponse extends OmitType(ClientFieldResponse, ['archived', 'version']) implements FilledField {
  @ApiProperty({ ...fieldValue, description: 'Null: nothing is written in it' }) value!: FieldValue | null;
}

export class FilledFieldList {
  @ApiProperty({ type: [FilledFieldResponse], description: 'All fields in use, in their order' })
  data!: readonly FilledFieldResponse[];
}
