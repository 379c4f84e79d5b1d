import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClientEntity } from './crm.entities.js';

/** Until when a client is left off the list of whom to contact. */
@Entity({ schema: 'crm', name: 'contact_pause' })
@ForeignKey<ClientEntity, ['businessId', 'clientId']>(
  () => ClientEntity,
  ['businessId', 'clientId'],
  ['businessId', 'id'],
  { name: 'contact_pause_client_fkey', onDelete: 'CASCADE' },
)
@Check('contact_pause_reason_known', `reason IN ('contacted', 'not_now')`)
export class ContactPauseEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'contact_pause_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'contact_pause_pkey' }) clientId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') at!: Date;
  @Column('date') until!: string;
}
