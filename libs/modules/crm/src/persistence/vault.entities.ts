import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ClientEntity } from './crm.entities.js';

/** The key of a business's sensitive notes, sealed. */
@Entity({ schema: 'crm', name: 'vault_key' })
export class VaultKeyEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'vault_key_pkey' }) businessId!: string;
  @Column('text') sealed!: string;
}

@Entity({ schema: 'crm', name: 'sensitive_note' })
@Index('sensitive_note_client_idx', ['businessId', 'clientId', 'at'])
@ForeignKey<ClientEntity, ['businessId', 'clientId']>(
  () => ClientEntity,
  ['businessId', 'clientId'],
  ['businessId', 'id'],
  { name: 'sensitive_note_client_fkey', onDelete: 'CASCADE' },
)
export class SensitiveNoteEntity {
  @PrimaryColumn('uuid', { name: 'business_id', primaryKeyConstraintName: 'sensitive_note_pkey' }) businessId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sensitive_note_pkey' }) id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') sealed!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
