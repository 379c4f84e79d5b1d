import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { MayBeAbsent } from '@stamgast/platform/http';
import {
  questionKinds,
  questionPlaces,
  questionTimes,
  type QuestionKind,
  type QuestionPlace,
  type QuestionTime,
} from '../../domain/questions/booking-question.js';
import { IsName } from '../setup/field-rules.js';

export class CreateBookingQuestionRequest {
  @ApiProperty({ example: 'Do you have any allergies?', maxLength: 300 }) @IsName(300) wording!: string;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300, description: 'What helps to answer it' })
  @IsOptional()
  @IsName(300)
  help?: string | null;
  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind', description: 'Stays as it is' })
  @IsIn(questionKinds)
  kind!: QuestionKind;
  @ApiPropertyOptional({ type: [String], maxItems: 30, description: 'Of a choice: two at least' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(30)
  @IsName(120, { each: true })
  options?: string[];
  @ApiPropertyOptional({ default: false, description: 'Of visitors; the desk is only reminded' })
  @MayBeAbsent()
  @IsBoolean()
  required?: boolean;
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 200, description: 'Empty: with all services' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
  @ApiPropertyOptional({ enum: questionTimes, enumName: 'QuestionTime', default: 'every_booking' })
  @MayBeAbsent()
  @IsIn(questionTimes)
  asked?: QuestionTime;
  @ApiPropertyOptional({ enum: questionPlaces, enumName: 'QuestionPlace', default: 'both' })
  @MayBeAbsent()
  @IsIn(questionPlaces)
  place?: QuestionPlace;
}

export class ChangeBookingQuestionRequest extends PartialType(OmitType(CreateBookingQuestionRequest, ['kind']), {
  skipNullProperties: false,
}) {
  @ApiPropertyOptional() @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class ArrangeBookingQuestionsRequest {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Every question that is asked, once' })
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

/** What stands in a booking form. */
export class AskedQuestionResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() wording!: string;
  @ApiProperty({ type: String, nullable: true }) help!: string | null;
  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind' }) kind!: QuestionKind;
  @ApiProperty({ type: [String] }) options!: readonly string[];
  @ApiProperty() required!: boolean;
  @ApiProperty({ type: [String], description: 'Empty: with all services' }) serviceIds!: readonly string[];
  @ApiProperty({ enum: questionTimes, enumName: 'QuestionTime' }) asked!: QuestionTime;
  @ApiProperty({ enum: questionPlaces, enumName: 'QuestionPlace' }) place!: QuestionPlace;
}

/** A question of the business's own. */
export class BookingQuestionResponse extends AskedQuestionResponse {
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty() archived!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class BookingQuestionPage {
  @ApiProperty({ type: [BookingQuestionResponse] }) data!: BookingQuestionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ArrangedQuestionsResponse {
  @ApiProperty({ type: [BookingQuestionResponse] }) data!: readonly BookingQuestionResponse[];
}
