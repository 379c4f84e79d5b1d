import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsUUID, ValidateBy, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import type { AnswerValue } from '../../domain/questions/answers.js';
import { questionKinds, type QuestionKind } from '../../domain/questions/booking-question.js';
import { BookingQuestionResponse } from './question.dto.js';

const longest = 2000;
const answerValue = {
  oneOf: [
    { type: 'string', maxLength: longest },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: { type: 'string' }, maxItems: 30 },
  ],
  nullable: true,
  description: 'Text, a choice or a day (YYYY-MM-DD); choices; yes or no; a number. Null: nothing',
};

function isAnswerValue(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.length <= 30 && value.every((one) => isShort(one));
  return isShort(value);
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longest && !value.includes('\u0000');
}

const IsAnswerValue = () =>
  ValidateBy({
    name: 'isAnswerValue',
    validator: { validate: isAnswerValue, defaultMessage: () => 'must be text, a number, yes or no, or choices' },
  });

/** An answer to one of the business's own questions. */
export class AnswerRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() questionId!: string;
  @ApiPropertyOptional(answerValue) @MayBeAbsent() @IsAnswerValue() value?: AnswerValue | null;
  @ApiPropertyOptional({
    description: 'Of a question that is asked once: it was answered before. Whether that is so is never told',
  })
  @MayBeAbsent()
  @IsBoolean()
  answeredBefore?: boolean;
}

/** The answers of a request that books; put in with one decorator. */
export function Answers(): PropertyDecorator {
  return (target, key) => {
    ApiPropertyOptional({ type: [AnswerRequest], maxItems: 100, description: 'To the questions of the business' })(
      target,
      key,
    );
    MayBeAbsent()(target, key);
    IsArray()(target, key as string);
    ArrayMaxSize(100)(target, key as string);
    ValidateNested({ each: true })(target, key as string);
    Type(() => AnswerRequest)(target, key as string);
  };
}

export class WriteAnswersRequest {
  @ApiProperty({ type: [AnswerRequest], maxItems: 100, description: 'Those that change; without a value: none' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerRequest)
  answers!: AnswerRequest[];
}

export class AnswerResponse {
  @ApiProperty({ format: 'uuid' }) questionId!: string;
  @ApiProperty({ description: 'As it was worded when it was answered' }) wording!: string;
  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind' }) kind!: QuestionKind;
  @ApiProperty({ ...answerValue, description: 'Null: answered before, as they say' }) value!: AnswerValue | null;
  @ApiProperty({ format: 'date-time' }) givenAt!: string;
  @ApiProperty({ enum: ['client', 'staff'], enumName: 'AnsweredBy' }) givenBy!: 'client' | 'staff';
}

export class ClientAnswerResponse extends AnswerResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
}

export class BookingAnswersResponse {
  @ApiProperty({ type: [AnswerResponse] }) data!: readonly AnswerResponse[];
  @ApiProperty({ type: [BookingQuestionResponse], description: 'Asked of this visit, and not answered' })
  unanswered!: readonly BookingQuestionResponse[];
}

export class ClientAnswersResponse {
  @ApiProperty({ type: [ClientAnswerResponse], description: 'The newest answer to each question, newest first' })
  data!: readonly ClientAnswerResponse[];
}
