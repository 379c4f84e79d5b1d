import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '@stamgast/kernel';
import { serviceKinds, type ServiceKind } from '../../domain/classes/class-rules.js';
import { MoneyDto } from '@stamgast/platform/http';
import { approvals, type Approval } from '../../domain/terms/visit-terms.js';
import { AskedQuestionResponse } from '../questions/question.dto.js';
import { CancelTierDto } from './visit-terms.dto.js';
import { AddOnResponse, VariantResponse } from './service-choices.dto.js';

export class PublicBusinessResponse {
  @ApiProperty() name!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ enum: locales, enumName: 'Locale' }) locale!: Locale;
  @ApiProperty({ enum: locales, enumName: 'Locale', isArray: true }) locales!: readonly Locale[];
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ description: 'ISO 4217' }) currency!: string;
  @ApiProperty({ description: 'ISO 3166 alpha-2' }) country!: string;
}

export class PublicLocationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
}

export class PublicCategoryResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) position!: number;
}

export class PublicServiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) categoryId!: string | null;
  @ApiProperty({ enum: serviceKinds, enumName: 'ServiceKind', description: 'A class is booked at its sessions' })
  kind!: ServiceKind;
  @ApiProperty({ type: 'integer', description: 'Minutes' }) duration!: number;
  @ApiProperty({ type: MoneyDto }) price!: MoneyDto;
  @ApiProperty({ type: MoneyDto, description: 'The lowest price that anybody who performs it takes' })
  priceFrom!: MoneyDto;
  @ApiProperty({ type: [VariantResponse], description: 'Where there are any, a booking names one' })
  variants!: readonly VariantResponse[];
  @ApiProperty({ type: [AddOnResponse] }) addOns!: readonly AddOnResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'What clients are to do before they come' })
  preparation!: string | null;
  @ApiProperty({ description: 'May run beside another service of the same visit' }) parallel!: boolean;
  @ApiProperty({ type: [String] }) staffIds!: readonly string[];
  @ApiProperty({ type: 'integer' }) position!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How many visits can be booked at once; null: one' })
  mostRecurring!: number | null;
  @ApiProperty({ enum: approvals, enumName: 'Approval', description: 'Whose bookings of it wait for an answer' })
  approval!: Approval;
  @ApiProperty({ enum: ['never', 'sometimes', 'always'], enumName: 'DepositAsked', description: 'Sometimes: of some' })
  deposit!: 'never' | 'sometimes' | 'always';
  @ApiProperty({ type: MoneyDto, nullable: true, description: 'What everybody pays ahead' })
  depositAmount!: MoneyDto | null;
}

export class PublicStaffResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: [String] }) serviceIds!: readonly string[];
  @ApiProperty({ type: [String] }) locationIds!: readonly string[];
}

export class PublicPoliciesResponse {
  @ApiProperty({ type: 'integer' }) cancelNoticeHours!: number;
  @ApiProperty({ type: 'integer' }) moveNoticeHours!: number;
  @ApiProperty({ type: String, nullable: true }) cancelText!: string | null;
  @ApiProperty({ type: 'integer' }) horizonDays!: number;
  @ApiProperty({ type: 'integer', description: 'Requests are answered within so many hours' }) answerHours!: number;
  @ApiProperty({ type: [CancelTierDto], description: 'What cancelling late costs' })
  cancelTiers!: readonly CancelTierDto[];
  @ApiProperty({ type: 'integer', description: 'What not coming costs, in percent of the price' })
  noShowPercent!: number;
}

/** A business's booking page as a stranger sees it. */
export class PublicPageResponse {
  @ApiProperty({ type: PublicBusinessResponse }) business!: PublicBusinessResponse;
  @ApiProperty({ type: String, nullable: true, description: '#rrggbb' }) brandColor!: string | null;
  @ApiProperty({ type: String, nullable: true }) welcome!: string | null;
  @ApiProperty({ type: [PublicLocationResponse] }) locations!: readonly PublicLocationResponse[];
  @ApiProperty({ type: [PublicCategoryResponse] }) categories!: readonly PublicCategoryResponse[];
  @ApiProperty({ type: [PublicServiceResponse] }) services!: readonly PublicServiceResponse[];
  @ApiProperty({ type: [PublicStaffResponse] }) staff!: readonly PublicStaffResponse[];
  @ApiProperty({ type: [AskedQuestionResponse], description: 'Asked of visitors, in order' })
  questions!: readonly AskedQuestionResponse[];
  @ApiProperty({ type: PublicPoliciesResponse }) policies!: PublicPoliciesResponse;
  @ApiProperty({ format: 'date-time', description: "The business's present; a test clock may have moved it" })
  now!: string;
}
