import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'payments', name: 'sale_counter' })
export class SaleCounterEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_counter_pkey' }) businessId!: string;
  @Column('bigint', { name: 'last_number', default: 0 }) lastNumber!: string;
}

@Entity({ schema: 'payments', name: 'sale' })
@Unique('sale_number_key', ['businessId', 'number'])
@Unique('sale_booking_key', ['businessId', 'bookingId'])
@Unique('sale_external_key', ['businessId', 'externalId'])
@Index('sale_at_idx', ['businessId', 'at', 'id'])
@Index('sale_client_idx', ['businessId', 'clientId', 'at'])
export class SaleEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sale_pkey' }) id!: string;
  @Column('bigint') number!: string;
  @Column('uuid', { name: 'booking_id', nullable: true }) bookingId!: string | null;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('bigint', { name: 'total_amount' }) totalAmount!: string;
  @Column('bigint', { name: 'tax_amount' }) taxAmount!: string;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'payments', name: 'sale_line' })
@ForeignKey(() => SaleEntity, ['businessId', 'saleId'], ['businessId', 'id'], {
  name: 'sale_line_sale_fkey',
  onDelete: 'CASCADE',
})
@Index('sale_line_sale_idx', ['businessId', 'saleId', 'position'])
@Check('sale_line_kind_known', `kind IN ('service', 'product', 'discount', 'reward')`)
export class SaleLineEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sale_line_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sale_line_pkey' }) id!: string;
  @Column('uuid', { name: 'sale_id' }) saleId!: string;
  @Column('integer') position!: number;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'service_id', nullable: true }) serviceId!: string | null;
  @Column('uuid', { name: 'staff_id', nullable: true }) staffId!: string | null;
  @Column('integer') quantity!: number;
  @Column('bigint', { name: 'unit_price_amount' }) unitPriceAmount!: string;
  @Column('bigint') amount!: string;
  @Column('numeric', { name: 'tax_rate', precision: 6, scale: 2 }) taxRate!: string;
  @Column('bigint', { name: 'tax_amount' }) taxAmount!: string;
}

@Entity({ schema: 'payments', name: 'payment' })
@ForeignKey(() => SaleEntity, ['businessId', 'saleId'], ['businessId', 'id'], {
  name: 'payment_sale_fkey',
  onDelete: 'CASCADE',
})
@Index('payment_sale_idx', ['businessId', 'saleId'])
@Check('payment_amount_positive', `amount > 0`)
@Check('payment_method_known', `method IN ('cash', 'card', 'other', 'deposit')`)
export class PaymentEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'payment_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_pkey' }) id!: string;
  @Column('uuid', { name: 'sale_id' }) saleId!: string;
  @Column('text') method!: string;
  @Column('bigint') amount!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ schema: 'payments', name: 'refund' })
@ForeignKey(() => SaleEntity, ['businessId', 'saleId'], ['businessId', 'id'], {
  name: 'refund_sale_fkey',
  onDelete: 'CASCADE',
})
@Index('refund_sale_idx', ['businessId', 'saleId'])
@Index('refund_at_idx', ['businessId', 'at', 'id'])
@Check('refund_amount_positive', `amount > 0`)
@Check('refund_method_known', `method IN ('cash', 'card', 'other', 'deposit')`)
export class RefundEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'refund_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'refund_pkey' }) id!: string;
  @Column('uuid', { name: 'sale_id' }) saleId!: string;
  @Column('bigint') amount!: string;
  @Column('text') method!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') at!: Date;
}
