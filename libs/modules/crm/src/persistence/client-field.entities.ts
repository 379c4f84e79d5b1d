import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClientFieldKind, FieldValue } from '../domain/client-field.js';
import { ClientEntity } from './crm.entities.js';

@Entity({ schema: 'crm', name: 'client_field' })
@Index('client_field_position_idx', ['businessId', 'position', 'id'])
@Check(
  'client_field_kind_known',
  `kind IN ('short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date')`,
)
export class ClientFieldEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_field_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_field_pkey' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) help!: string | null;
  @Column('text') kind!: ClientFieldKind;
  @Column('text', { array: true, default: '{}' }) options!: string[];
  @Column('text', { nullable: true }) form!: string | null;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) archived!: boolean;
  @Column('integer', { default: 1 }) version!: number;
}

@Entity({ schema: 'crm', name: 'client_field_value' })
@Index('client_field_value_field_idx', ['businessId', 'fieldId'])
@ForeignKey<ClientEntity, ['businessId', 'clientId']>(
  () => ClientEntity,
  ['businessId', 'clientId'],
  ['businessId', 'id'],
  { name: 'client_field_value_client_fkey', onDelete: 'CASCADE' },
)
@ForeignKey<ClientFieldEntity, ['businessId', 'fieldId']>(
  () => ClientFieldEntity,
  ['businessId', 'fieldId'],
  ['businessId', 'id'],
  { name: 'client_field_value_field_fkey' },
)
export class ClientFieldValueEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'client_field_value_pkey' })
  businessId!: string;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_field_value_pkey' }) clientId!: string;
  @PrimaryColumn('uuid', { name: 'field_id', primaryKeyConstraintName: 'client_field_value_pkey' }) fieldId!: string;
  @Column('jsonb') value!: FieldValue;
  @Column('timestamptz') at!: Date;
}
