import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { MoneyDto } from '@stamgast/platform/http';
import {
  deskMethods,
  paidOf,
  paymentMethods,
  type DeskMethod,
  refundedOf,
  type LineKind,
  type Payment,
  type PaymentMethod,
  type Refund,
  type Sale,
} from '../domain/sale.js';

const method = { enum: paymentMethods, enumName: 'PaymentMethod' } as const;
const deskMethod = { enum: deskMethods, enumName: 'DeskMethod' } as const;

export class PaymentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(method) method!: PaymentMethod;
  @ApiProperty({ type: MoneyDto }) amount!: MoneyDto;
  @ApiProperty({ format: 'date-time' }) at!: string;

  static from(payment: Payment, currency: string): PaymentResponse {
    return { ...payment, amount: { amount: payment.amount, currency }, at: payment.at.toISOString() };
  }
}

export class RefundResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) saleId!: string;
  @ApiProperty({ type: MoneyDto }) amount!: MoneyDto;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty(method) method!: PaymentMethod;
  @ApiProperty({ format: 'date-time' }) at!: string;

  static from(refund: Refund, currency: string): RefundResponse {
    return { ...refund, amount: { amount: refund.amount, currency }, at: refund.at.toISOString() };
  }
}

export class SaleLineResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['service', 'product', 'discount', 'reward'], enumName: 'SaleLineKind' }) kind!: LineKind;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) serviceId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) staffId!: string | null;
  @ApiProperty({ type: 'integer' }) quantity!: number;
  @ApiProperty({ type: MoneyDto }) unitPrice!: MoneyDto;
  @ApiProperty({ type: MoneyDto, description: 'Tax included; negative for discounts and rewards' }) amount!: MoneyDto;
  @ApiProperty({ description: 'Percent' }) taxRate!: number;
  @ApiProperty({ type: MoneyDto, description: 'The tax within the amount' }) tax!: MoneyDto;
}

export class SaleResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Counts up without gaps within the business' }) number!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) bookingId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) clientId!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: [SaleLineResponse] }) lines!: SaleLineResponse[];
  @ApiProperty({ type: MoneyDto }) total!: MoneyDto;
  @ApiProperty({ type: MoneyDto }) tax!: MoneyDto;
  @ApiProperty({ type: MoneyDto }) paid!: MoneyDto;
  @ApiProperty({ type: MoneyDto }) refunded!: MoneyDto;
  @ApiProperty({ type: [PaymentResponse] }) payments!: PaymentResponse[];
  @ApiProperty({ type: [RefundResponse] }) refunds!: RefundResponse[];
  @ApiProperty({ type: 'integer' }) version!: number;

  static from(sale: Sale, currency: string): SaleResponse {
    const money = (amount: number): MoneyDto => ({ amount, currency });
    return {
      ...sale,
      at: sale.at.toISOString(),
      lines: sale.lines.map((line) => ({
        ...line,
        unitPrice: money(line.unitPrice),
        amount: money(line.amount),
        tax: money(line.tax),
      })),
      total: money(sale.total),
      tax: money(sale.tax),
      paid: money(paidOf(sale)),
      refunded: money(refundedOf(sale)),
      payments: sale.payments.map((payment) => PaymentResponse.from(payment, currency)),
      refunds: sale.refunds.map((refund) => RefundResponse.from(refund, currency)),
    };
  }
}

export class SalePage {
  @ApiProperty({ type: [SaleResponse] }) data!: SaleResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class RefundPage {
  @ApiProperty({ type: [RefundResponse] }) data!: RefundResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class PaymentPage {
  @ApiProperty({ type: [PaymentResponse] }) data!: PaymentResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class SaleLineRequest {
  @ApiProperty({ enum: ['service', 'product'] }) @IsIn(['service', 'product']) kind!: 'service' | 'product';
  @ApiProperty() @IsString() @Length(1, 200) name!: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() serviceId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() staffId?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1000 }) @IsInt() @Min(1) @Max(1000) quantity!: number;
  @ApiProperty({ type: MoneyDto, description: 'Tax included' })
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  unitPrice!: MoneyDto;
  @ApiProperty({ description: 'Percent', minimum: 0, maximum: 100 })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  taxRate!: number;
}

export class PaymentPartRequest {
  @ApiProperty(deskMethod) @IsIn(deskMethods) method!: DeskMethod;
  @ApiProperty({ type: MoneyDto })
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;
}

export class CreateSaleRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose sale it is; none for somebody without a record' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
  @ApiProperty({ type: [SaleLineRequest] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SaleLineRequest)
  lines!: SaleLineRequest[];
  @ApiPropertyOptional({ type: MoneyDto, description: 'Taken off the whole sale' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  discount?: MoneyDto;
  @ApiProperty({ type: [PaymentPartRequest] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PaymentPartRequest)
  payments!: PaymentPartRequest[];
}

export class CreatePaymentRequest extends PaymentPartRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() saleId!: string;
}

export class CreateRefundRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() saleId!: string;
  @ApiProperty({ type: MoneyDto })
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;
  @ApiPropertyOptional() @IsOptional() @IsString() @Length(1, 500) reason?: string;
  @ApiPropertyOptional({ ...deskMethod, description: "The first payment's when absent" })
  @IsOptional()
  @IsIn(deskMethods)
  method?: DeskMethod;
}
